//! The email that reminds people to vote.

use super::block::{Block, Letter, line};
use crate::text::Texts;
use crate::words::{date, poll_kind, say};
use domain::date::Date;
use domain::poll::PollKind;
use domain::text::Text;

/// Somebody who hasn't voted in an election, or on a resolution.
#[derive(Clone, Copy, Debug)]
pub struct PollReminder<'a> {
    /// The name of the foundation.
    pub foundation: &'a Text,
    pub kind: PollKind,
    pub title: &'a str,
    /// The last day of voting.
    pub closes: Date,
    /// The name of the person.
    pub name: &'a str,
    /// The members they haven't voted for: the name of each, and the full URL of its ballot.
    pub ballots: &'a [(String, String)],
}

/// Reminds somebody to vote.
pub fn poll_reminder(t: Texts, reminder: &PollReminder<'_>) -> Letter {
    let (title, day) = (line(reminder.title), date(t, reminder.closes));
    let kind = poll_kind(t, reminder.kind);
    let pairs = vec![
        (t.mail_foundation().into_owned(), say(t, reminder.foundation).to_owned()),
        (kind.into_owned(), title.clone()),
    ];
    let members = i64::try_from(reminder.ballots.len()).unwrap_or(i64::MAX);
    let mut content = vec![Block::Text(t.poll_remind_opening(members, &day)), Block::Pairs(pairs)];
    content.extend(reminder.ballots.iter().map(|(member, address)| Block::Link {
        label: t.poll_remind_link(line(member)),
        address: address.clone(),
    }));
    content.push(Block::Text(t.poll_remind_meanwhile().into_owned()));
    let subject = t.poll_remind_subject(&day, &title);
    Letter::new(t, subject, reminder.name, reminder.foundation, content)
}

#[cfg(test)]
mod tests {
    use super::{PollReminder, poll_reminder};
    use crate::locale::Locale;
    use crate::text::Texts;
    use domain::date::Date;
    use domain::poll::PollKind;
    use domain::text::Text;

    #[test]
    fn one_email_is_about_every_member_somebody_votes_for() {
        let ballots = ["Leuchtturm GmbH\r\nBcc: eve@example.org", "Example Works"].map(|member| {
            let link = format!("https://members.example.org/polls/harbour/3/vote/{}", member.len());
            (member.to_owned(), link)
        });
        let foundation = Text::new("en", "Harbour Foundation");
        let reminder = PollReminder {
            foundation: &foundation,
            kind: PollKind::Resolution,
            title: "New bylaws",
            closes: Date::parse("2027-04-19").unwrap(),
            name: "Zoë Almeida",
            ballots: &ballots,
        };
        let letter = poll_reminder(Texts::new(Locale::En), &reminder);
        assert_eq!(letter.subject, "Vote by 19\u{a0}April 2027: New bylaws");
        let text = letter.text();
        for part in [
            "Hello Zoë Almeida,",
            "You haven’t voted yet for 2 members.",
            "Resolution: New bylaws",
            "Vote for Leuchtturm GmbH Bcc: eve@example.org\nhttps://members.example.org/polls/harbour/3/vote/",
            "Vote for Example Works\nhttps://members.example.org/polls/harbour/3/vote/13",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let one = PollReminder {
            ballots: &ballots[1..],
            ..reminder
        };
        let letter = poll_reminder(Texts::new(Locale::De), &one);
        assert_eq!(letter.subject, "Stimmen Sie bis zum 19.\u{a0}April 2027 ab: New bylaws");
        assert!(
            letter.text().contains("Sie haben noch nicht abgestimmt."),
            "{}",
            letter.text()
        );
    }
}
