import type { Generated } from 'kysely';
import type { Json, Row } from '../db/tables.ts';

interface ImportJobTable extends Row {
  created_by: string;
  state: string;
  files: Json;
  mapping: Json;
  result: Json;
  error: Json | null;
  progress_done: Generated<number>;
  progress_total: Generated<number>;
  progress_phase: Generated<string>;
  cancel_asked: Generated<boolean>;
  version: Generated<number>;
  created_at: Date;
  started_at: Date | null;
  heartbeat_at: Date | null;
  finished_at: Date | null;
}

interface ImportChangeTable {
  workspace_id: string;
  import_id: string;
  entity: string;
  entity_id: string;
  action: string;
  before: Json | null;
  version_after: number;
}

declare module '../db/tables.ts' {
  interface Tables {
    import_job: ImportJobTable;
    import_change: ImportChangeTable;
  }
}
