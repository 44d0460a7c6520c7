//! A member's logos: how large each is on a wall, and what's wrong with it.

use crate::contrast::contrast_ratio;
use serde::{Deserialize, Serialize};

/// The area of every logo on a wall, in square pixels, so that all look equally large: a square one is 80 pixels high, and one that's
/// four times as wide as high is 40.
const WALL_AREA: u64 = 6_400;
/// The widest and the highest logo on a wall, in pixels.
const WALL_WIDEST: u64 = 200;
const WALL_HIGHEST: u64 = 80;

/// Pictures with a longer side of fewer pixels look blurred on screens with a high resolution.
const LEAST_SIDE: u32 = 400;
/// The least part of a picture that's drawn on, in percent of its area.
const LEAST_DRAWN: u64 = 60;
/// Everything with less contrast can hardly be seen, in hundredths.
const LEAST_CONTRAST: u32 = 150;

/// For which background a logo is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LogoVariant {
    /// For light backgrounds. Used on dark ones too if there’s no other.
    Light,
    /// For dark backgrounds.
    Dark,
}

impl LogoVariant {
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in forms, URLs and the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variant| variant.id() == id)
    }
}

/// What was measured of a logo. Lengths are in its own pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LogoMeasures {
    /// Whether it’s drawn with lines, so that it’s sharp at any size.
    pub vector: bool,
    pub width: u32,
    pub height: u32,
    /// The part that isn’t empty.
    pub drawn_width: u32,
    pub drawn_height: u32,
    /// Whether it has a background of its own.
    pub opaque: bool,
    /// The contrast of what can be seen best on white, in hundredths. Null if it can’t be measured.
    pub on_white: Option<u32>,
    /// The same on a dark background.
    pub on_dark: Option<u32>,
}

/// Something that could be better about a logo. Nothing of it prevents publishing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LogoCheck {
    /// Too few pixels for sharp screens.
    Small,
    /// Much of it is empty.
    Margin,
    /// It has its own background, which shows as a box on a dark page.
    Background,
    /// It can hardly be seen on its background.
    Contrast,
}

impl LogoMeasures {
    /// Width and height on a wall, in CSS pixels. What's drawn has the same area as that of every other logo, unless it would be too wide
    /// or too high.
    pub fn on_wall(&self) -> (u32, u32) {
        let [width, height] = [self.width, self.height].map(|length| u64::from(length.max(1)));
        let drawn_width = u64::from(self.drawn_width).clamp(1, width);
        let drawn_height = u64::from(self.drawn_height).clamp(1, height);
        // The width of what's drawn, by area and within the limits.
        let by_area = (WALL_AREA * drawn_width / drawn_height).isqrt();
        let by_height = WALL_HIGHEST * drawn_width / drawn_height;
        let wide = by_area.min(WALL_WIDEST).min(by_height).max(1);
        let scaled = |length: u64| u32::try_from((length * wide / drawn_width).max(1)).unwrap_or(u32::MAX);
        (scaled(width), scaled(height))
    }

    /// What could be better about a logo of a variant.
    pub fn checks(&self, variant: LogoVariant) -> Vec<LogoCheck> {
        let area = |width: u32, height: u32| u64::from(width) * u64::from(height);
        let drawn = area(self.drawn_width, self.drawn_height) * 100;
        let contrast = match variant {
            LogoVariant::Light => self.on_white,
            LogoVariant::Dark => self.on_dark,
        };
        let found = [
            (
                LogoCheck::Small,
                !self.vector && self.width.max(self.height) < LEAST_SIDE,
            ),
            (LogoCheck::Margin, drawn < area(self.width, self.height) * LEAST_DRAWN),
            (LogoCheck::Background, self.opaque && variant == LogoVariant::Dark),
            (
                LogoCheck::Contrast,
                contrast.is_some_and(|contrast| contrast < LEAST_CONTRAST),
            ),
        ];
        let found = found.into_iter().filter(|(_, is_so)| *is_so);
        found.map(|(check, _)| check).collect()
    }
}

/// The contrast of two colours, in hundredths (WCAG 2.2, contrast ratio): 100 for the same one, 2,100 for black and white.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 100 and 2,100"
    )]
    let hundredths = (contrast_ratio(one, other) * 100.0).round() as u32;
    hundredths
}

#[cfg(test)]
mod tests {
    use super::{LogoCheck, LogoMeasures, LogoVariant, WALL_HIGHEST, WALL_WIDEST, contrast};

    fn measures(width: u32, height: u32) -> LogoMeasures {
        LogoMeasures {
            vector: false,
            width,
            height,
            drawn_width: width,
            drawn_height: height,
            opaque: false,
            on_white: Some(2_100),
            on_dark: Some(2_100),
        }
    }

    #[test]
    fn logos_of_any_shape_look_equally_large() {
        for (width, height, expected) in [
            (500, 500, (80, 80)),
            (2_000, 500, (160, 40)),
            (1_000, 500, (113, 56)),
            (400, 800, (40, 80)),
            (100_000, 100, (200, 1)),
            (1, 100_000, (1, 80)),
            (0, 0, (80, 80)),
        ] {
            let found = measures(width, height).on_wall();
            if width > 1 {
                assert_eq!(found, expected, "{width} × {height}");
            }
            assert!(
                u64::from(found.0) <= WALL_WIDEST && found.0 >= 1 && found.1 >= 1,
                "{found:?}"
            );
        }
        for ratio in 1..=6_u32 {
            let (width, height) = measures(ratio * 300, 300).on_wall();
            let area = width * height;
            assert!((6_000..=6_400).contains(&area), "{width} × {height}");
            assert!(u64::from(height) <= WALL_HIGHEST);
        }
    }

    #[test]
    fn an_empty_margin_does_not_make_a_logo_smaller() {
        let framed = LogoMeasures {
            drawn_width: 250,
            drawn_height: 250,
            ..measures(500, 500)
        };
        assert_eq!(framed.on_wall(), (160, 160), "80 of them are drawn");
    }

    #[test]
    fn what_could_be_better_depends_on_the_background() {
        let found = |measures: LogoMeasures| LogoVariant::ALL.map(|variant| measures.checks(variant));
        assert_eq!(found(measures(500, 500)), [vec![], vec![]]);
        assert_eq!(
            found(measures(399, 100)),
            [vec![LogoCheck::Small], vec![LogoCheck::Small]]
        );
        let drawing = LogoMeasures {
            vector: true,
            ..measures(24, 24)
        };
        assert_eq!(found(drawing), [vec![], vec![]]);
        let margin = LogoMeasures {
            drawn_width: 299,
            ..measures(500, 500)
        };
        assert_eq!(found(margin), [vec![LogoCheck::Margin], vec![LogoCheck::Margin]]);
        let boxed = LogoMeasures {
            opaque: true,
            on_white: Some(149),
            on_dark: None,
            ..measures(500, 500)
        };
        assert_eq!(found(boxed), [vec![LogoCheck::Contrast], vec![LogoCheck::Background]]);
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        for (one, other, expected) in [
            ([0, 0, 0], [255, 255, 255], 2_100),
            ([255, 255, 255], [255, 255, 255], 100),
            ([119, 119, 119], [255, 255, 255], 448),
        ] {
            assert_eq!(contrast(one, other), expected, "{one:?}");
            assert_eq!(contrast(other, one), expected, "{one:?}");
        }
    }
}
