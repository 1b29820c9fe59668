/** The memory behind all columns in some plain data, which can go over to another thread without being copied. */
export function buffersIn(data: object): Set<ArrayBuffer> {
  const found = new Set<ArrayBuffer>();
  for (const value of data instanceof Map ? data.values() : Object.values(data)) {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      for (const buffer of buffersIn(value)) found.add(buffer);
    }
  }
  return found;
}
