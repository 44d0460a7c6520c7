//! How a badge looks: the foundation's letters on its colour, then its name, the tier, and the state with a sign. The sign's shape says
//! the same as its colour.

use super::paths::{polygon, rounded};
use crate::pdf::{Fonts, Lettering, OutlinedText, PathStep};

/// In pixels. `PNG` has three times as many.
pub(super) const SIZE: [f32; 2] = [320.0, 104.0];

/// The width of the side with the letters.
const SIDE: f32 = 88.0;
const TEXT_LEFT: f32 = SIDE + 16.0;
const TEXT_WIDTH: f32 = SIZE[0] - TEXT_LEFT - 14.0;

type Colour = [u8; 3];

const PAPER: Colour = [255, 255, 255];
const EDGE: Colour = [201, 206, 214];
const TEXT: Colour = [22, 25, 31];
const MUTED: Colour = [74, 82, 96];
const GREEN: Colour = [20, 108, 67];
const GREY: Colour = [93, 100, 112];

/// What a badge says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct BadgeText {
    /// Everything, for those who can't see it.
    pub title: String,
    /// One to three letters.
    pub mark: String,
    /// The foundation's colour, such as `#0b5cad`.
    pub accent: String,
    pub foundation: String,
    pub tier: String,
    pub state: String,
    pub is_valid: bool,
}

/// A filled shape.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Shape {
    pub steps: Vec<PathStep>,
    pub colour: Colour,
}

/// Shapes on top of each other, the lowest first.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct BadgeDrawing {
    pub title: String,
    pub language: String,
    pub shapes: Vec<Shape>,
}

pub(super) fn drawing(text: &BadgeText, language: &str, fonts: Fonts) -> BadgeDrawing {
    let mut lettering = Lettering::new(language, fonts);
    let accent = if text.is_valid { colour(&text.accent) } else { GREY };
    let [width, height] = SIZE;
    let sign = if text.is_valid { GREEN } else { GREY };
    let mut shapes = vec![
        shape(rounded([0.0, 0.0], SIZE, [12.0, 12.0]), EDGE),
        shape(rounded([1.0, 1.0], [width - 2.0, height - 2.0], [11.0, 11.0]), PAPER),
        shape(rounded([1.0, 1.0], [SIDE - 1.0, height - 2.0], [11.0, 0.0]), accent),
    ];
    let mark = lettering.line(&text.mark, 34.0, true, SIDE - 20.0);
    let left = (SIDE - mark.width) / 2.0;
    shapes.push(placed(mark, [left, height / 2.0 + 12.0], PAPER));
    let foundation = lettering.line(&text.foundation, 13.0, false, TEXT_WIDTH);
    shapes.push(placed(foundation, [TEXT_LEFT, 31.0], MUTED));
    let tier = lettering.line(&text.tier, 22.0, true, TEXT_WIDTH);
    shapes.push(placed(tier, [TEXT_LEFT, 58.0], TEXT));
    shapes.push(shape(rounded([TEXT_LEFT, 70.0], [18.0, 18.0], [9.0, 9.0]), sign));
    let inner = if text.is_valid { tick() } else { bar() };
    shapes.push(shape(inner, PAPER));
    let state = lettering.line(&text.state, 13.0, true, TEXT_WIDTH - 26.0);
    shapes.push(placed(state, [TEXT_LEFT + 26.0, 84.0], sign));
    BadgeDrawing {
        title: text.title.clone(),
        language: language.to_owned(),
        shapes,
    }
}

/// In the sign of what's valid.
fn tick() -> Vec<PathStep> {
    let points = [
        [4.6, 9.2],
        [6.1, 7.7],
        [8.1, 9.7],
        [12.0, 5.6],
        [13.5, 7.1],
        [8.1, 12.8],
    ];
    polygon(&points.map(|[x, y]| [TEXT_LEFT + x, 70.0 + y]))
}

/// In the sign of what has ended.
fn bar() -> Vec<PathStep> {
    rounded([TEXT_LEFT + 4.5, 77.9], [9.0, 2.2], [1.0, 1.0])
}

fn shape(steps: Vec<PathStep>, colour: Colour) -> Shape {
    Shape { steps, colour }
}

fn placed(text: OutlinedText, [x, y]: [f32; 2], colour: Colour) -> Shape {
    let steps = text.steps.into_iter().map(|step| step.moved(x, y));
    shape(steps.collect(), colour)
}

/// A colour such as `#0b5cad`. It was checked when the file was read.
fn colour(hex: &str) -> Colour {
    let value = hex.strip_prefix('#').and_then(|hex| u32::from_str_radix(hex, 16).ok());
    value.filter(|_| hex.len() == 7).map_or(GREY, |value| {
        let [_, red, green, blue] = value.to_be_bytes();
        [red, green, blue]
    })
}
