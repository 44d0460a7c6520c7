//! The colours that a drawing names.

/// The colours of a drawing's fills, strokes and gradients. Empty if it names some in a form that isn't read here, because then the others
/// say nothing about what can be seen. Black if it names none: that's what drawings are filled with.
pub(super) fn colours(svg: &str) -> Vec<[u8; 3]> {
    let mut found = Vec::new();
    for name in ["fill", "stroke", "stop-color"] {
        for (at, _) in svg.match_indices(name) {
            let before = svg[..at].chars().next_back();
            let rest = svg[at + name.len()..].trim_start();
            // An attribute or a property, not a part of another name.
            let is_whole = before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '-');
            let Some(value) = value(rest).filter(|_| is_whole) else {
                continue;
            };
            match read(value) {
                Colour::None => {}
                Colour::Unknown => return Vec::new(),
                Colour::Of(colour) => found.push(colour),
            }
        }
    }
    if found.is_empty() {
        found.push([0, 0, 0]);
    }
    found
}

/// The value after the name of an attribute (`="red"`) or a property (`: red;`).
fn value(rest: &str) -> Option<&str> {
    if let Some(rest) = rest.strip_prefix('=') {
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        return rest[1..].split(quote).next();
    }
    rest.strip_prefix(':')?.split([';', '}', '"', '\'']).next()
}

enum Colour {
    /// It paints nothing, or what's painted is named elsewhere.
    None,
    Unknown,
    Of([u8; 3]),
}

fn read(value: &str) -> Colour {
    let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
    match value.as_str() {
        "none" | "transparent" | "inherit" => Colour::None,
        "black" | "currentcolor" => Colour::Of([0, 0, 0]),
        "white" => Colour::Of([255, 255, 255]),
        "red" => Colour::Of([255, 0, 0]),
        _ if value.starts_with("url(") => Colour::None,
        _ => value
            .strip_prefix('#')
            .and_then(hex)
            .map_or(Colour::Unknown, Colour::Of),
    }
}

/// `fff`, `ffff`, `ffffff` or `ffffffff`.
fn hex(digits: &str) -> Option<[u8; 3]> {
    let digit = |at: usize| digits.get(at..=at).and_then(|digit| u8::from_str_radix(digit, 16).ok());
    let part = |at: usize| match digits.len() {
        3 | 4 => digit(at).map(|digit| digit * 17),
        6 | 8 => Some(digit(2 * at)? * 16 + digit(2 * at + 1)?),
        _ => None,
    };
    Some([part(0)?, part(1)?, part(2)?])
}

#[cfg(test)]
mod tests {
    use super::colours;

    #[test]
    fn colours_are_read_wherever_a_drawing_names_them() {
        for (svg, expected) in [
            ("<path d='M0 0'/>", vec![[0, 0, 0]]),
            ("<path fill='none' stroke=\"#FFF\"/>", vec![[255, 255, 255]]),
            ("<style>.a{fill: #336699;stroke:none}</style>", vec![[0x33, 0x66, 0x99]]),
            (
                "<g style='fill:#0f08'/><stop stop-color='red'/>",
                vec![[0, 255, 0], [255, 0, 0]],
            ),
            ("<path fill='url(#g)'/>", vec![[0, 0, 0]]),
            ("<path fill='white'/><path fill='rebeccapurple'/>", vec![]),
            ("<path fill='#ää'/>", vec![]),
            ("<path fill-rule='evenodd' stroke-width='2'/>", vec![[0, 0, 0]]),
        ] {
            assert_eq!(colours(svg), expected, "{svg}");
        }
    }
}
