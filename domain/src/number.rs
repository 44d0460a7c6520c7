//! Reads numbers as people write them.

use crate::ratio::Ratio;

pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    }
}

/// `1500`, `1,500`, `1 500`, `1'500`, `1_500`, `0.8M`, `20k`. If a number has only one comma or point, followed by
/// exactly three digits, it's a thousands separator: nobody states 1.500 people or euros with three decimals.
pub(crate) fn read_number(text: &str) -> Option<Ratio> {
    let text = text.trim();
    let (digits, factor) = match text.chars().last()? {
        'k' | 'K' => (&text[..text.len() - 1], 1_000),
        'm' | 'M' => (&text[..text.len() - 1], 1_000_000),
        _ => (text, 1),
    };
    let digits: String = digits
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '\'' | '_' | '’'))
        .collect();
    let (body, sign) = digits
        .strip_prefix('-')
        .map_or((digits.as_str(), ""), |rest| (rest, "-"));
    if !body.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.')) {
        return None;
    }
    let last_mark = body.rfind([',', '.']);
    let plain = match last_mark {
        None => body.to_owned(),
        Some(at) => {
            let (before, after) = (&body[..at], &body[at + 1..]);
            let mark = &body[at..=at];
            let repeated = before.contains(mark);
            let mixed = before.contains([',', '.']) && !repeated;
            let whole: String = before.chars().filter(char::is_ascii_digit).collect();
            if !mixed && after.len() == 3 && factor == 1 {
                if !grouped(before) {
                    return None;
                }
                format!("{whole}{after}")
            } else if repeated {
                return None;
            } else {
                if before.contains([',', '.']) && !grouped(before) {
                    return None;
                }
                format!("{whole}.{after}")
            }
        }
    };
    Ratio::parse(&format!("{sign}{plain}"))?.times(Ratio::whole(factor))
}

/// Whether the first group has one to three digits and the others exactly three.
fn grouped(text: &str) -> bool {
    let mut groups = text.split([',', '.']);
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_as_people_write_them() {
        for (written, number) in [
            ("1500", Some("1500")),
            ("1,500", Some("1500")),
            ("1.500", Some("1500")),
            ("1 500", Some("1500")),
            ("1'500'000", Some("1500000")),
            ("1,500,000.50", Some("1500000.5")),
            ("1.500.000,50", Some("1500000.5")),
            ("0.8M", Some("800000")),
            ("0,8 M", Some("800000")),
            ("20k", Some("20000")),
            ("12.5", Some("12.5")),
            ("-3", Some("-3")),
            ("1,50,000", None),
            ("1.2.3", None),
            ("ten", None),
            ("", None),
            ("12 people", None),
        ] {
            let read = read_number(written).map(|number| number.to_string());
            assert_eq!(read.as_deref(), number, "{written}");
        }
        let wide: String = "１，５００".chars().map(half_width).collect();
        assert_eq!(read_number(&wide), Some(Ratio::whole(1500)));
    }
}
