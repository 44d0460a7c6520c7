//! The contrast of two colours (WCAG 2.2, 1.4.3).

/// The contrast ratio of two sRGB colours, from 1 to 21.
pub(crate) fn contrast_ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a colour, from 0 to 1.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::contrast_ratio;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let (black, white, grey) = ([0; 3], [255; 3], [0x76; 3]);
        assert!((contrast_ratio(black, white) - 21.0).abs() < 0.01);
        assert!((contrast_ratio(grey, white) - 4.54).abs() < 0.01);
    }
}
