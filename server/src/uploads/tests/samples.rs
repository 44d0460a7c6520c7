//! Files made for the tests, so that nothing is read from disk.

use std::io::{Cursor, Write};

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::uploads::{self, Accepted, Budget, Refused};

/// Accepts a file without a time limit.
pub fn accept(name: &str, bytes: Vec<u8>) -> Result<Accepted, Refused> {
    uploads::accept(name, bytes, Budget::of(tokio::time::Duration::from_mins(10)))
}

/// Names, files, and the reason for refusing each.
pub fn assert_refused(table: Vec<(&str, Vec<u8>, Refused)>) {
    for (name, bytes, reason) in table {
        assert_eq!(accept(name, bytes).map(|accepted| accepted.kind), Err(reason), "{name}");
    }
}

fn gradient(width: u32, height: u32) -> DynamicImage {
    let byte = |n: u32| u8::try_from(n % 256).unwrap();
    RgbImage::from_fn(width, height, |x, y| Rgb([byte(x * 8), byte(y * 8), byte(x + y)])).into()
}

pub fn picture(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    gradient(width, height).write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(ImageFormat::Png, width, height)
}

/// A PNG of a few bytes whose header says `width` × `height`.
pub fn png_that_claims(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(16, 16);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = Crc::new();
    crc.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    bytes
}

/// A 32 × 16 JPEG with an EXIF rotation of 90°.
pub fn turned_jpeg() -> Vec<u8> {
    let jpeg = picture(ImageFormat::Jpeg, 32, 16);
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, exif, &jpeg[2..]].concat()
}

pub fn with_tail(mut bytes: Vec<u8>, tail: &[u8]) -> Vec<u8> {
    bytes.extend_from_slice(tail);
    bytes
}

pub fn half(bytes: Vec<u8>) -> Vec<u8> {
    bytes[..bytes.len() / 2].to_vec()
}

/// A drawing with `inside` in its root.
pub fn svg(inside: &str) -> Vec<u8> {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24">{inside}</svg>"#
    )
    .into_bytes()
}

/// A one-page PDF with `object` among its objects and `trailer` in its trailer.
pub fn pdf(object: &[u8], trailer: &str) -> Vec<u8> {
    let head = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
        2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
        3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n4 0 obj\n";
    let tail = format!("\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R {trailer} >>\nstartxref\n9\n%%EOF\n");
    [head, object, tail.as_bytes()].concat()
}

/// A one-page PDF with a table of its objects, after `before`: `objects` are the fifth and later ones.
pub fn printed_after(before: &[u8], catalog: &str, objects: &[&[u8]], trailer: &str) -> Vec<u8> {
    let catalog = format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>");
    let usual: [&[u8]; 4] = [
        catalog.as_bytes(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
        b"<< /Length 9 >>\nstream\nq 1 0 0 Q\nendstream",
    ];
    let mut file = [before, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"].concat();
    let mut entries = vec!["0000000000 65535 f \n".to_owned()];
    for (object, number) in usual.iter().chain(objects).zip(1..) {
        entries.push(format!("{:010} 00000 n \n", file.len()));
        file.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        file.extend_from_slice(object);
        file.extend_from_slice(b"\nendobj\n");
    }
    let table = entries.concat();
    let size = 5 + objects.len();
    let end = format!(
        "xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{}\n%%EOF\n",
        file.len()
    );
    with_tail(file, end.as_bytes())
}

pub fn printed(catalog: &str, objects: &[&[u8]]) -> Vec<u8> {
    printed_after(b"", catalog, objects, "")
}

fn encryption(document: &lopdf::Document, user_password: &str) -> lopdf::EncryptionState {
    let version = lopdf::EncryptionVersion::V2 {
        document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: lopdf::Permissions::all(),
    };
    version.try_into().unwrap()
}

/// The same PDF, which has an identifier, encrypted with these passwords.
pub fn encrypted(file: &[u8], user_password: &str) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(file).unwrap();
    let state = encryption(&document, user_password);
    document.encrypt(&state).unwrap();
    let mut encrypted = Vec::new();
    document.save_to(&mut encrypted).unwrap();
    encrypted
}

/// An identifier, for the trailer.
pub const ID: &str = "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";

/// A PDF that opens without a password, with `object` before its end.
pub fn opening(object: &[u8]) -> Vec<u8> {
    let file = encrypted(&printed_after(b"", "", &[], ID), "");
    let at = file.windows(9).rposition(|word| word == b"startxref").unwrap();
    [&file[..at], object, b"\n", &file[at..]].concat()
}

/// A stream whose data is encrypted for [`opening`], as part of object `number`. `header` is the number that's written.
pub fn encrypted_stream(header: &str, number: u32, dictionary: &str, data: &[u8]) -> Vec<u8> {
    let document = lopdf::Document::load_mem(&printed_after(b"", "", &[], ID)).unwrap();
    let mut object = lopdf::Stream::new(lopdf::Dictionary::new(), data.to_vec()).into();
    lopdf::encryption::encrypt_object(&encryption(&document, ""), (number, 0), &mut object).unwrap();
    let data = &object.as_stream().unwrap().content;
    let head = format!("{header} 0 obj\n<< {dictionary} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream\nendobj\n"].concat()
}

pub fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// A compressed stream of objects.
pub fn packed_objects(dictionary: &str, objects: &[u8]) -> Vec<u8> {
    let data = deflated(objects);
    [
        format!("<< {dictionary} /Length {} >>\nstream\n", data.len()).as_bytes(),
        &data,
        b"\nendstream",
    ]
    .concat()
}
