//! Files that are brought with a form.

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

/// A grey picture.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let row = vec![0_u8; usize::try_from(width).unwrap() + 1];
    let rows: Vec<u8> = (0..height).flat_map(|_| row.clone()).collect();
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&rows).unwrap();
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", &packed.finish().unwrap()),
        chunk(b"IEND", b""),
    ]
    .concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(content);
    [&length[..], kind, content, &crc.sum().to_be_bytes()].concat()
}
