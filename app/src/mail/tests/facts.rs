//! What emails are about: usual values, and hostile ones.

use domain::date::Date;
use domain::text::Text;

pub(super) const LINK: &str = "https://members.example.org/apply/mzxw6ytboi3gk43fmnzgk5brmzxw6ytb";

fn both(en: &str, de: &str) -> Text {
    let mut text = Text::new("en", en);
    text.insert("de", de.to_owned());
    text
}

pub(super) fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// What emails are about, so that a test can use strange values.
pub(super) struct Facts {
    pub foundation: Text,
    pub tier: Text,
    pub agreement: Text,
    pub officer: Text,
    pub applicant: &'static str,
    pub colleague: &'static str,
    pub organisation: &'static str,
    pub written: &'static str,
}

impl Facts {
    pub fn usual() -> Self {
        Self {
            foundation: both("Harbour Foundation", "Hafen-Stiftung"),
            tier: both("Gold Member", "Goldmitglied"),
            agreement: both("Membership Agreement", "Mitgliedsvertrag"),
            officer: both("Executive Director", "Geschäftsführung"),
            applicant: "Zoë Almeida",
            colleague: "Jürgen Weiß",
            organisation: "Leuchtturm GmbH",
            written: "Could you do this by Friday?\n\nOur VAT number is on the last invoice, and the address is the one in Rotterdam.",
        }
    }

    /// Values that try to break out of their place.
    pub fn hostile() -> Self {
        Self {
            foundation: Text::new("en", "A & B <Foundation>"),
            tier: Text::new("en", "\"Gold\""),
            agreement: Text::new("en", "</title>Agreement"),
            officer: Text::new("en", "<b>Director</b>\u{202e}"),
            applicant: "Eve\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>",
            colleague: "\u{202e}דנה",
            organisation: "</dd></dl><img src=x>\u{2029}Next",
            written: "<a href=\"https://evil.example\">Click</a>\n> quoted\n\u{202e}turned",
        }
    }
}
