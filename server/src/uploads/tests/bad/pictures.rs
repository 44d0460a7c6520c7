//! Broken or useless images.

use image::ImageFormat;

use super::super::samples::{assert_refused, half, picture, png, png_that_claims};
use crate::uploads::{Refused, UploadFormat};

#[test]
fn a_picture_that_is_broken_or_of_no_use_is_refused() {
    let too_large = |width, height| Refused::PictureTooLarge {
        width,
        height,
        most: 6000,
    };
    let too_small = |width, height| Refused::PictureTooSmall {
        width,
        height,
        least: 16,
    };
    assert_refused(vec![
        (
            "bomb.png",
            png_that_claims(1_000_000, 1_000_000),
            too_large(1_000_000, 1_000_000),
        ),
        (
            "row-bomb.png",
            png_that_claims(0x7fff_ffff, 16),
            Refused::PictureMemory { most: 144_000_000 },
        ),
        (
            "claims-more.png",
            png_that_claims(5999, 5999),
            Refused::Broken(UploadFormat::Png),
        ),
        ("wide.png", png(7000, 16), too_large(7000, 16)),
        ("pixel.png", png(1, 1), too_small(1, 1)),
        ("flat.jpg", picture(ImageFormat::Jpeg, 64, 15), too_small(64, 15)),
        ("half.png", half(png(64, 64)), Refused::Broken(UploadFormat::Png)),
        (
            "head.png",
            png(64, 64)[..20].to_vec(),
            Refused::Broken(UploadFormat::Png),
        ),
        (
            "head.jpg",
            picture(ImageFormat::Jpeg, 64, 64)[..30].to_vec(),
            Refused::Broken(UploadFormat::Jpeg),
        ),
        (
            "half.jpg",
            half(picture(ImageFormat::Jpeg, 64, 64)),
            Refused::Broken(UploadFormat::Jpeg),
        ),
        (
            "half.webp",
            half(picture(ImageFormat::WebP, 64, 64)),
            Refused::Broken(UploadFormat::WebP),
        ),
    ]);
}
