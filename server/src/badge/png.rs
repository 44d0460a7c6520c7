//! A drawing as PNG, for places that don't show SVG.

use super::drawing::{BadgeDrawing, SIZE};
use super::fill::Coverage;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, ImageResult};

/// How many of its pixels are one of the drawing, so that it's sharp on every screen.
const SCALE: u16 = 3;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the size is a constant, and colours are from 0 to 255"
)]
pub(super) fn written(drawing: &BadgeDrawing) -> ImageResult<Vec<u8>> {
    let scale = f32::from(SCALE);
    let [width, height] = SIZE.map(|side| (side * scale) as u32);
    let size = [width as usize, height as usize];
    // Red, green, blue and opacity, multiplied by it.
    let mut pixels = vec![[0.0_f32; 4]; size[0] * size[1]];
    for shape in &drawing.shapes {
        let [red, green, blue] = shape.colour.map(f32::from);
        let coverage = Coverage::of(&shape.steps, scale, size);
        for (pixel, covered) in pixels.iter_mut().zip(coverage.pixels()) {
            for (old, new) in pixel.iter_mut().zip([red, green, blue, 255.0]) {
                *old = *old * (1.0 - covered) + new * covered;
            }
        }
    }
    let bytes: Vec<u8> = pixels
        .into_iter()
        .flat_map(|[red, green, blue, opacity]| {
            let plain = |colour: f32| if opacity > 0.0 { colour * 255.0 / opacity } else { 0.0 };
            [plain(red), plain(green), plain(blue), opacity].map(|value| value.round() as u8)
        })
        .collect();
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive);
    encoder.write_image(&bytes, width, height, ExtendedColorType::Rgba8)?;
    Ok(out)
}
