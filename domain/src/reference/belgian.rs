//! Belgian structured communications (OGM-VCS): `+++090/9337/55493+++`.

use super::compact;
use super::mod97::mod_97;
use std::fmt;

/// Twelve digits: ten, and their remainder by 97, or 97 if that's zero (Febelfin, "Structured communication").
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct BelgianReference(String);

impl BelgianReference {
    /// Reads twelve digits with or without `+`, `*`, `/` and spaces. `None` if the check digits are wrong.
    pub fn parse(typed: &str) -> Option<Self> {
        let text = compact(typed);
        let digits: String = text.chars().filter(|c| !matches!(c, '+' | '*' | '/')).collect();
        if digits.len() != 12 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (number, check) = digits.split_at(10);
        let expected = match mod_97(number)? {
            0 => 97,
            rest => rest,
        };
        (check.parse() == Ok(expected)).then_some(Self(digits))
    }

    /// Its twelve digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As on a Belgian invoice.
impl fmt::Display for BelgianReference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second, third) = (&self.0[..3], &self.0[3..7], &self.0[7..]);
        write!(out, "+++{first}/{second}/{third}+++")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_the_remainder_by_97_and_never_zero() {
        for typed in [
            "+++090/9337/55493+++",
            "090933755493",
            "***090/9337/55493***",
            "090 9337 55493",
        ] {
            assert_eq!(
                BelgianReference::parse(typed).unwrap().to_string(),
                "+++090/9337/55493+++"
            );
        }
        assert!(BelgianReference::parse("000000009797").is_some());
        for typed in [
            "",
            "090933755494",
            "000000009700",
            "09093375549",
            "0909337554933",
            "09093375549A",
        ] {
            assert_eq!(BelgianReference::parse(typed), None, "{typed}");
        }
    }
}
