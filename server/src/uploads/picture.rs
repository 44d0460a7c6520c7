//! Images: decoded within limits and encoded again, so that only the visible pixels are kept.
//!
//! Metadata, colour profiles, other frames and trailing data are removed.

use std::io::{BufRead, Cursor, Seek};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, ImageResult};

use super::budget::Budgeted;
use super::{Budget, Refused, UploadFormat};

/// The longest side, in pixels.
const LEAST: u32 = 16;
const MOST: u32 = 6000;
/// 6000 × 6000 pixels with four bytes each.
const MOST_MEMORY: u64 = 144_000_000;
const JPEG_QUALITY: u8 = 90;

/// The image that's kept. Width and height are as displayed.
pub(super) struct Picture {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

fn image_format(format: UploadFormat) -> Option<ImageFormat> {
    match format {
        UploadFormat::Png => Some(ImageFormat::Png),
        UploadFormat::Jpeg => Some(ImageFormat::Jpeg),
        UploadFormat::WebP => Some(ImageFormat::WebP),
        UploadFormat::Svg | UploadFormat::Pdf => None,
    }
}

/// The number of pixels in an image's header. `None` if it isn't an image.
///
/// # Errors
/// If its sides are too long or too short, or the header can't be read.
pub(super) fn pixels(bytes: &[u8]) -> Result<u64, Refused> {
    let Some(format) = UploadFormat::sniff(bytes) else {
        return Ok(0);
    };
    let Some(image_format) = image_format(format) else {
        return Ok(0);
    };
    let decoder =
        decoder(image_format, Cursor::new(bytes)).map_err(|error| error.unwrap_or(Refused::Broken(format)))?;
    let (width, height) = decoder.dimensions();
    Ok(u64::from(width) * u64::from(height))
}

pub(super) fn reencode(format: UploadFormat, bytes: &[u8], budget: Budget) -> Result<Picture, Refused> {
    let image_format = image_format(format).ok_or(Refused::Broken(format))?;
    let broken = |refused: Option<Refused>| match refused {
        Some(refused) => refused,
        None if budget.is_spent() => Refused::TooSlow,
        None => Refused::Broken(format),
    };
    let picture = decode(image_format, bytes, budget).map_err(broken)?;
    let (width, height) = (picture.width(), picture.height());
    let bytes = encode(image_format, picture, budget).map_err(|_| broken(None))?;
    let most = format.most_bytes();
    if bytes.len() > most {
        return Err(Refused::PictureGrows { most });
    }
    Ok(Picture { bytes, width, height })
}

/// `Err(None)` if it can't be decoded.
fn decode(format: ImageFormat, bytes: &[u8], budget: Budget) -> Result<DynamicImage, Option<Refused>> {
    if format == ImageFormat::Jpeg && !is_whole_jpeg(bytes) {
        return Err(None);
    }
    let inner = Cursor::new(bytes);
    let mut decoder = decoder(format, Budgeted { inner, budget })?;
    let orientation = decoder.orientation().map_err(reason)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(reason)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Reads an image's header, and refuses it if its sides are too long or too short. `Err(None)` if it can't be read.
fn decoder<'a>(
    format: ImageFormat,
    bytes: impl BufRead + Seek + 'a,
) -> Result<impl ImageDecoder + 'a, Option<Refused>> {
    let mut reader = ImageReader::with_format(bytes, format);
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(reason)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > MOST {
        return Err(Some(Refused::PictureTooLarge {
            width,
            height,
            most: MOST,
        }));
    }
    if width.min(height) < LEAST {
        return Err(Some(Refused::PictureTooSmall {
            width,
            height,
            least: LEAST,
        }));
    }
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(Some(Refused::PictureMemory { most: MOST_MEMORY }));
    }
    Ok(decoder)
}

/// Whether a JPEG is complete. The decoder would fill missing parts with grey.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        match rest {
            [0xff, 0xd9, ..] => return true,
            // Padding, escaped data, and markers without a length.
            [0xff, 0xff, ..] => rest = &rest[1..],
            [0xff, 0 | 1 | 0xd0..=0xd8, left @ ..] => rest = left,
            [0xff, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(2 + length..).unwrap_or_default();
            }
            [0xff, ..] | [] => return false,
            [_, left @ ..] => rest = left,
        }
    }
}

fn reason(error: ImageError) -> Option<Refused> {
    matches!(error, ImageError::Limits(_)).then_some(Refused::PictureMemory { most: MOST_MEMORY })
}

fn encode(format: ImageFormat, picture: DynamicImage, budget: Budget) -> ImageResult<Vec<u8>> {
    let inner = Vec::new();
    let mut out = Budgeted { inner, budget };
    let picture = eight_bits(picture, format != ImageFormat::Jpeg);
    if format == ImageFormat::Jpeg {
        picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY))?;
    } else {
        let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive);
        picture.write_with_encoder(encoder)?;
    }
    Ok(out.inner)
}

/// The simplest pixel format for its colours and, if supported, its transparency.
fn eight_bits(picture: DynamicImage, transparent: bool) -> DynamicImage {
    let color = picture.color();
    match (color.has_color(), color.has_alpha() && transparent) {
        (false, false) => picture.into_luma8().into(),
        (false, true) => picture.into_luma_alpha8().into(),
        (true, false) => picture.into_rgb8().into(),
        (true, true) => picture.into_rgba8().into(),
    }
}
