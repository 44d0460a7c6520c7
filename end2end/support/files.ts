// Uploads: valid and invalid ones.

import { crc32, deflateSync } from "node:zlib";

/** A file to upload. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A square in one colour. */
function square(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits each for red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: side }, () => Buffer.from([20, 90, 160]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

const drawing = (inner: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">${inner}</svg>`);

export const PNG: Upload = { name: "harbour.png", mimeType: "image/png", buffer: square(64) };
export const SVG: Upload = { name: "harbour.svg", mimeType: "image/svg+xml", buffer: drawing('<circle cx="32" cy="32" r="30" fill="#145aa0"/>') };

/** Files the server refuses, each with its error message. */
export const BAD: [Upload, RegExp][] = [
  [{ name: "evil.svg", mimeType: "image/svg+xml", buffer: drawing("<script>alert(1)</script>") }, /^evil\.svg: The SVG contains a script\. Remove the script and save it again$/],
  [{ name: "page.png", mimeType: "image/png", buffer: Buffer.from("<!doctype html><p>No picture") }, /^page\.png: The file must be a PDF, PNG, JPEG, WebP or SVG$/],
  [{ name: "cut.png", mimeType: "image/png", buffer: PNG.buffer.subarray(0, 60) }, /^cut\.png: The file is damaged or incomplete\. Save it again and upload the new file$/],
];
