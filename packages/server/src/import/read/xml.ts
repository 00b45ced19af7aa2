import { SaxParser } from '@cj-tech-master/excelts/xml';
import { ImportRefusal } from './refusal.ts';
import { asDamaged } from './zip.ts';

/** Attributes by the names the file gives them. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const DOCTYPE = '<!DOCTYPE';
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A document type can define entities that grow or reach outside; a workbook never needs one. */
function refuseDoctype(tail: string, chunk: string): string {
  const seen = tail + chunk;
  if (seen.includes(DOCTYPE)) throw new ImportRefusal('xlsx.doctype');
  return seen.slice(-DOCTYPE.length);
}

/** Streams one XML part; element names come without their prefix. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, on: XmlHandlers): Promise<void> {
  // The only entities left without a document type are the five of XML itself, so counting them would only refuse "&amp;".
  const parser = new SaxParser({ position: false, invalidCharHandling: 'skip', maxEntityExpansions: 0 });
  if (on.open) parser.on('opentag', (tag) => on.open?.(local(tag.name), tag.attributes));
  if (on.text) {
    parser.on('text', on.text);
    parser.on('cdata', on.text);
  }
  if (on.close) parser.on('closetag', (tag) => on.close?.(local(tag.name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let tail = '';
  try {
    for await (const bytes of chunks) {
      const text = decoder.decode(bytes, { stream: true });
      tail = refuseDoctype(tail, text);
      parser.write(text);
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw asDamaged(error);
  }
}
