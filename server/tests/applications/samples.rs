//! Files made for the tests, so that nothing is read from disk.

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

/// A grey image.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let row = vec![0_u8; usize::try_from(width).unwrap() + 1];
    let rows: Vec<u8> = (0..height).flat_map(|_| row.clone()).collect();
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&rows).unwrap();
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(*b"IHDR", &head),
        chunk(*b"IDAT", &packed.finish().unwrap()),
        chunk(*b"IEND", b""),
    ]
    .concat()
}

fn chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let mut crc = Crc::new();
    crc.update(&kind);
    crc.update(content);
    [&length[..], &kind, content, &crc.sum().to_be_bytes()].concat()
}

/// A drawing with `inside` in its root.
pub fn svg(inside: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">{inside}</svg>").into_bytes()
}

/// A one-page PDF with `object` among its objects and `trailer` in its trailer.
pub fn pdf(object: &str, trailer: &str) -> Vec<u8> {
    format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n4 0 obj\n{object}\nendobj\n\
         trailer\n<< /Size 5 /Root 1 0 R {trailer} >>\nstartxref\n9\n%%EOF\n"
    )
    .into_bytes()
}
