/** A plain file in a tar archive. */
export interface TarFile {
  readonly path: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const block = 512;
const decoder = new TextDecoder();

function text(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return decoder.decode(end === -1 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, from: number, length: number): number {
  const digits = text(header, from, length).trim();
  if (!/^[0-7]*$/.test(digits)) throw new RangeError(`readTar: not an octal number: ${digits}`);
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** A path that would leave the folder it is unpacked to is refused, not repaired. */
function safe(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.length === 0 || parts.includes('..')) {
    throw new RangeError(`readTar: unsafe path: ${path}`);
  }
  return parts.join('/');
}

/**
 * The plain files of a POSIX tar archive (ustar, with GNU long names). Folders and links are passed over: the archives
 * that kub unpacks need none, and a link could point outside.
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let longName: string | undefined;
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = octal(header, 124, 12);
    const bytes = archive.subarray(at + block, at + block + size);
    if (bytes.length < size) throw new RangeError(`readTar: archive ends inside a file at byte ${at}`);
    const kind = String.fromCharCode(header[156] ?? 0);
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
    const name = longName ?? (prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`);
    longName = kind === 'L' ? text(bytes, 0, size) : undefined;
    if (kind === '0' || kind === '\0')
      files.push({ path: safe(name), mode: octal(header, 100, 8) & 0o777, bytes });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
