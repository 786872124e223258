/** A picture out of a data URI, with its size in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** PNG and JPEG; null for any other picture, and for one that says no size. */
export function readPicture(source: string): Picture | null {
  const match = /^data:image\/(png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/.exec(source);
  if (!match) return null;
  const bytes = new Uint8Array(Buffer.from(match[2] ?? '', 'base64'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (match[1] === 'png') {
    if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null;
    return sized({ type: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20) });
  }
  const frame = frameOf(view);
  return frame === null
    ? null
    : sized({ type: 'jpg', bytes, width: view.getUint16(frame + 7), height: view.getUint16(frame + 5) });
}

function sized(picture: Picture): Picture | null {
  return picture.width > 0 && picture.height > 0 ? picture : null;
}

/** Where a JPEG's frame header begins, by stepping from segment to segment. */
function frameOf(view: DataView): number | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) return at;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
