//! Check digits by MOD 97-10 (ISO 7064).

/// The remainder of a text divided by 97, with `A` as 10 and `Z` as 35. `None` if it contains anything but ASCII capitals
/// and digits.
pub(super) fn mod_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |rest, c| {
        let value = c.to_digit(36).filter(|_| !c.is_ascii_lowercase())?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((rest * shift + value) % 97)
    })
}

/// The check digits of a text that's followed by a prefix, such as `RF` or a country.
pub(super) fn check_digits(text: &str, prefix: &str) -> Option<u32> {
    Some(98 - mod_97(&format!("{text}{prefix}00"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remainder_is_of_the_whole_number() {
        for (text, remainder) in [
            ("", Some(0)),
            ("97", Some(0)),
            ("98", Some(1)),
            ("A", Some(10)),
            ("Z0", Some(350 % 97)),
            ("3214282912345698765432161182", Some(1)),
            ("a", None),
            ("1 2", None),
            ("٣", None),
        ] {
            assert_eq!(mod_97(text), remainder, "{text}");
        }
    }
}
