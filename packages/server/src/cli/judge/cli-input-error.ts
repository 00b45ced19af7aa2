/** Input a person must mend. Its message is one line: file, place, what is wrong, what is allowed. */
export class CliInputError extends Error {
  constructor(fault: {
    readonly file: string;
    readonly place: string;
    readonly wrong: string;
    readonly allowed: string;
  }) {
    const line = `${fault.file}: ${fault.place}: ${fault.wrong}; allowed: ${fault.allowed}`;
    super(line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '));
    this.name = 'CliInputError';
  }
}
