use image::ImageFormat;

use super::samples::{accept, picture, png, turned_jpeg, with_tail};
use crate::uploads::{self, Budget, Refused, StoredFormat};

#[test]
fn what_follows_a_picture_is_gone() {
    let page = b"<html><script>alert(1)</script></html>";
    let accepted = accept("logo.html", with_tail(png(64, 32), page)).unwrap();
    assert_eq!((accepted.width, accepted.height), (Some(64), Some(32)));
    assert_eq!(accepted.bytes, accept("logo.png", png(64, 32)).unwrap().bytes);
    assert!(!accepted.bytes.windows(7).any(|word| word == b"<script"));
}

#[test]
fn an_archive_behind_a_photo_is_gone() {
    let photo = with_tail(picture(ImageFormat::Jpeg, 64, 64), b"PK\x03\x04 a.class PK\x05\x06");
    let accepted = accept("photo.jpg", photo).unwrap();
    assert_eq!(accepted.kind, StoredFormat::Jpeg);
    assert!(!accepted.bytes.windows(4).any(|word| word == b"PK\x03\x04"));
}

#[test]
fn a_photo_is_turned_as_its_camera_says_and_the_camera_forgotten() {
    let accepted = accept("photo.jpg", turned_jpeg()).unwrap();
    assert_eq!((accepted.width, accepted.height), (Some(16), Some(32)));
    assert!(!accepted.bytes.windows(4).any(|word| word == b"Exif"));
    let again = accept("photo.jpg", accepted.bytes).unwrap();
    assert_eq!((again.width, again.height), (Some(16), Some(32)));
}

#[test]
fn a_webp_is_kept_as_a_png() {
    let accepted = accept("logo.webp", picture(ImageFormat::WebP, 64, 32)).unwrap();
    assert_eq!((accepted.kind, accepted.name.as_str()), (StoredFormat::Png, "logo.png"));
    assert_eq!(accepted.bytes, accept("logo.png", png(64, 32)).unwrap().bytes);
}

#[test]
fn a_picture_kept_as_png_is_taken_again_as_it_is() {
    let once = accept("logo.png", png(100, 40)).unwrap();
    assert_eq!(accept("logo.png", once.bytes.clone()).unwrap(), once);
}

#[test]
fn a_picture_of_sixteen_bits_and_transparency_is_kept_in_eight() {
    let mut deep = std::io::Cursor::new(Vec::new());
    let pixel = image::Rgba([0x1234_u16, 0xffff, 0, 0x8000]);
    let picture = image::ImageBuffer::from_pixel(20, 20, pixel);
    image::DynamicImage::ImageRgba16(picture)
        .write_to(&mut deep, ImageFormat::Png)
        .unwrap();
    let accepted = accept("deep.png", deep.into_inner()).unwrap();
    let shown = image::load_from_memory(&accepted.bytes).unwrap();
    assert_eq!(shown.as_rgba8().unwrap().get_pixel(3, 3).0, [0x12, 0xff, 0, 0x80]);
}

#[test]
fn s4_decoding_stops_when_its_time_is_over() {
    let spent = Budget::of(tokio::time::Duration::ZERO);
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let refused = uploads::accept("photo", picture(format, 64, 64), spent).map(drop);
        assert_eq!(refused, Err(Refused::TooSlow), "{format:?}");
    }
}
