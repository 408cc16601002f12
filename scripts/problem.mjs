/** Something the person at the terminal can mend: told in one sentence, without a stack trace. */
export class Problem extends Error {
  /** @param {string} sentence @param {ErrorOptions} [options] */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Problem';
  }
}

const fullDisk = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded|database or disk is full/i;

/** @param {string} text output of a program that failed */
export function tellsOfFullDisk(text) {
  return fullDisk.test(text);
}

/** @param {string} where */
export function diskIsFull(where) {
  return new Problem(`The disk is full: there is no space left to write to ${where}. Free some space and start again.`);
}

/**
 * The sentence for an error of the file system, or the error itself when it is none.
 * @param {unknown} error
 * @param {string} where the folder that was being written
 */
export function problemOf(error, where) {
  if (error instanceof Problem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (fullDisk.test(`${code} ${error}`)) return diskIsFull(where);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') {
    return new Problem(
      `${where} cannot be written to by this user (${code}): mend its owner or mode, or set DATA_DIR.`,
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new Problem(`${where} is not a folder: remove the file of that name, or set DATA_DIR.`);
  }
  return error;
}

/**
 * Ends the program: a Problem is told in its one sentence, anything else (a fault of ours) with its stack.
 * @param {unknown} error
 * @param {string} [where]
 * @returns {never}
 */
export function endWith(error, where = 'the data folder') {
  const problem = problemOf(error, where);
  if (problem instanceof Problem) console.error(`\nerror: ${problem.message}`);
  else console.error(problem);
  process.exit(1);
}
