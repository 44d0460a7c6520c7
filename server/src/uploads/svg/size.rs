//! The size of a drawing.

/// In pixels.
const MOST: f64 = 100_000.0;

/// Width and height in pixels: from the attributes if both are lengths, otherwise from the `viewBox`.
pub(super) fn size(width: Option<&str>, height: Option<&str>, view_box: Option<&str>) -> Option<(u32, u32)> {
    if let (Some(width), Some(height)) = (width.and_then(pixels), height.and_then(pixels)) {
        return Some((whole(width)?, whole(height)?));
    }
    let numbers = view_box?.split([' ', ',']).filter(|part| !part.is_empty());
    let numbers: Vec<f64> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
    let [_, _, width, height] = numbers.try_into().ok()?;
    Some((whole(width)?, whole(height)?))
}

/// `None` if it depends on the context: `100%`, `3em`.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let digits = length.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    let scale = match &length[digits.len()..] {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    digits.parse::<f64>().ok().map(|number| number * scale)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and MOST"
)]
fn whole(length: f64) -> Option<u32> {
    (length > 0.0 && length <= MOST).then(|| length.ceil() as u32)
}
