//! The email that staff write to members.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::say;
use domain::text::Text;

/// What staff wrote to members, and why the recipient gets it. It has no greeting of ours: the text has its own.
pub fn member_email(t: Texts, foundation: &Text, subject: &str, text: &str) -> Letter {
    Letter {
        subject: line(subject),
        t,
        blocks: vec![
            Block::Written(text.to_owned()),
            Block::Text(t.mailing_closing(say(t, foundation))),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::member_email;
    use crate::locale::Locale;
    use crate::text::Texts;
    use domain::text::Text;

    #[test]
    fn m1_lines_stay_as_written_and_a_subject_is_one_line() {
        let foundation = Text::new("en", "Harbour Foundation");
        let text = "Dear members,\n\nSee <b>you</b>.\nAda\n";
        let letter = member_email(
            Texts::new(Locale::En),
            &foundation,
            "Meeting\r\nBcc: eve@example.org",
            text,
        );
        assert_eq!(letter.subject, "Meeting Bcc: eve@example.org");
        let written = letter.text();
        assert!(
            written.starts_with("Dear members,\n\nSee <b>you</b>.\nAda\n\n"),
            "{written}"
        );
        assert!(written.contains("Harbour Foundation"), "{written}");
        let html = letter.html();
        assert!(
            html.contains("See &lt;b&gt;you&lt;/b&gt;.") && !html.contains("<b>"),
            "{html}"
        );
    }
}
