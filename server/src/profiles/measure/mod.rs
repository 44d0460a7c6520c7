//! Measures logos: which part of one is drawn on, and how well it can be seen.

mod colours;
mod drawing;
mod picture;

pub(super) use drawing::drawing;
pub(super) use picture::picture;

use domain::member::contrast;

/// A white page, and a dark one (`--paper` in `style/_tokens.scss`).
const WHITE: [u8; 3] = [255, 255, 255];
const DARK: [u8; 3] = [0x16, 0x15, 0x14];

/// The contrast of the colour that can be seen best, on white and on a dark page. `None` if there are no colours.
fn best_contrast(colours: &[[u8; 3]]) -> [Option<u32>; 2] {
    [WHITE, DARK].map(|paper| colours.iter().map(|colour| contrast(*colour, paper)).max())
}
