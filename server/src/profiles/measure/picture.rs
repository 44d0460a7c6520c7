//! Measures a picture (PNG) that was accepted.

use super::best_contrast;
use domain::member::LogoMeasures;
use image::RgbaImage;
use std::collections::BTreeSet;

/// Pixels with less can hardly be seen.
const LEAST_ALPHA: u8 = 32;

/// How different two parts of a colour can be and still look the same.
const SAME: u8 = 8;

/// How many pixels are looked at for colours.
const SAMPLES: usize = 40_000;

/// `None` if it can't be decoded. The caller has checked its size.
pub(in crate::profiles) fn picture(png: &[u8]) -> Option<LogoMeasures> {
    let pixels = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?;
    Some(measured(&pixels.into_rgba8()))
}

fn measured(pixels: &RgbaImage) -> LogoMeasures {
    let paper = background(pixels);
    let is_drawn = |[red, green, blue, alpha]: [u8; 4]| match paper {
        None => alpha >= LEAST_ALPHA,
        Some(paper) => ![red, green, blue]
            .iter()
            .zip(paper)
            .all(|(one, other)| one.abs_diff(other) <= SAME),
    };
    let (mut left, mut top, mut right, mut bottom) = (u32::MAX, u32::MAX, 0, 0);
    let mut colours = BTreeSet::new();
    let step = (pixels.len() / 4 / SAMPLES).max(1);
    for (at, (x, y, pixel)) in pixels.enumerate_pixels().enumerate() {
        if !is_drawn(pixel.0) {
            continue;
        }
        (left, top) = (left.min(x), top.min(y));
        (right, bottom) = (right.max(x + 1), bottom.max(y + 1));
        if at % step == 0 {
            let [red, green, blue, _] = pixel.0;
            // Similar colours count once.
            colours.insert([red, green, blue].map(|part| part & 0xf8));
        }
    }
    let colours: Vec<[u8; 3]> = colours.into_iter().collect();
    let [on_white, on_dark] = best_contrast(&colours);
    let is_empty = left == u32::MAX;
    let (width, height) = pixels.dimensions();
    LogoMeasures {
        vector: false,
        width,
        height,
        drawn_width: if is_empty { width } else { right - left },
        drawn_height: if is_empty { height } else { bottom - top },
        opaque: paper.is_some(),
        on_white,
        // On its own background, nothing depends on the page.
        on_dark: on_dark.filter(|_| paper.is_none()),
    }
}

/// The picture's own background: the colour of all four corners, if nothing shines through.
fn background(pixels: &RgbaImage) -> Option<[u8; 3]> {
    let (width, height) = pixels.dimensions();
    let (right, bottom) = (width.checked_sub(1)?, height.checked_sub(1)?);
    let corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)].map(|(x, y)| pixels.get_pixel(x, y).0);
    let [first, ..] = corners;
    let is_same = |corner: &[u8; 4]| corner.iter().zip(first).all(|(one, other)| one.abs_diff(other) <= SAME);
    let [red, green, blue, alpha] = first;
    (alpha == u8::MAX && corners.iter().all(is_same)).then_some([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::measured;
    use image::{Rgba, RgbaImage};

    const CLEAR: Rgba<u8> = Rgba([0, 0, 0, 0]);
    const WHITE: Rgba<u8> = Rgba([255, 255, 255, 255]);
    const BLACK: Rgba<u8> = Rgba([0, 0, 0, 255]);

    /// A box of 20 × 10 in a picture of 100 × 50.
    fn boxed(paper: Rgba<u8>, ink: Rgba<u8>) -> RgbaImage {
        RgbaImage::from_fn(100, 50, |x, y| {
            if (30..50).contains(&x) && (20..30).contains(&y) {
                ink
            } else {
                paper
            }
        })
    }

    #[test]
    fn the_margin_is_what_nothing_is_drawn_on() {
        for paper in [CLEAR, WHITE] {
            let found = measured(&boxed(paper, BLACK));
            assert_eq!((found.drawn_width, found.drawn_height), (20, 10), "{paper:?}");
            assert_eq!((found.width, found.height), (100, 50));
            assert_eq!(found.opaque, paper == WHITE);
        }
    }

    #[test]
    fn ink_in_the_colour_of_the_page_cannot_be_seen() {
        let white = measured(&boxed(CLEAR, WHITE));
        assert!(
            white.on_white.unwrap() < 120 && white.on_dark.unwrap() > 1_500,
            "{white:?}"
        );
        let black = measured(&boxed(CLEAR, BLACK));
        assert!(
            black.on_white == Some(2_100) && black.on_dark.unwrap() < 150,
            "{black:?}"
        );
        assert_eq!(measured(&boxed(WHITE, BLACK)).on_dark, None);
    }

    #[test]
    fn an_empty_picture_has_no_colours() {
        let empty = measured(&RgbaImage::from_pixel(20, 20, CLEAR));
        assert_eq!((empty.on_white, empty.drawn_width), (None, 20));
    }
}
