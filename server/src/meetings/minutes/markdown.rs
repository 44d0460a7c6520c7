//! The minutes as Markdown. Whatever somebody typed is escaped.

use super::content::{MinutesContent, MinutesItem};
use super::words::{end, facts, name, summary, title, votes};
use crate::agreements::{plain, plain_lines};
use app::text::{Texts, isolated};
use app::words::say;
use std::fmt::Write as _;

/// The minutes as a Markdown file.
pub fn markdown(t: Texts, content: &MinutesContent) -> String {
    let text = |text: &str| isolated(t.locale(), &plain(text));
    let mut out = format!("# {}\n\n", plain(&title(t, content)));
    // Writing to a string can't fail.
    for (label, value) in facts(t, content) {
        let _ = writeln!(out, "- {}: {}", plain(&label), text(&value));
    }
    let _ = writeln!(out, "\n**{}**", plain(&summary(t, content)));
    let numbered = || content.items.iter().enumerate().map(|(at, item)| (at + 1, item));
    let consent: Vec<_> = numbered().filter(|(_, item)| item.taken_off.is_none()).collect();
    if !consent.is_empty() {
        let _ = writeln!(out, "\n## {}\n", plain(&t.minutes_consent()));
        table(&mut out, t, content, &consent);
    }
    let own: Vec<_> = numbered().filter(|(_, item)| item.taken_off.is_some()).collect();
    if !own.is_empty() {
        let _ = writeln!(out, "\n## {}", plain(&t.minutes_own()));
        for (number, item) in own {
            taken_off(&mut out, t, content, number, item);
        }
    }
    out
}

fn table(out: &mut String, t: Texts, content: &MinutesContent, items: &[(usize, &MinutesItem)]) {
    let head = [
        t.minutes_number(),
        t.vote_due_party(),
        t.mail_reference(),
        t.mail_tier(),
        t.minutes_votes(),
        t.minutes_result(),
    ];
    let head: Vec<String> = head.iter().map(|label| plain(label)).collect();
    let _ = writeln!(out, "| {} |\n|{}", head.join(" | "), " --- |".repeat(head.len()));
    for (number, item) in items {
        let cells = [
            number.to_string(),
            isolated(t.locale(), &plain(name(item))),
            plain(&item.reference),
            isolated(t.locale(), &plain(say(t, &item.tier))),
            plain(&votes(t, item).join(" ")),
            plain(&end(t, content, item)),
        ];
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
}

fn taken_off(out: &mut String, t: Texts, content: &MinutesContent, number: usize, item: &MinutesItem) {
    let Some((who, why)) = &item.taken_off else {
        return;
    };
    let _ = writeln!(out, "\n### {}\n", plain(&t.minutes_item(name(item), number)));
    let lines = [
        (t.mail_tier(), isolated(t.locale(), &plain(say(t, &item.tier)))),
        (t.mail_reference(), plain(&item.reference)),
        (t.minutes_taken_off_by(), plain(who)),
        (t.minutes_reason(), plain_lines(t.locale(), why).replace('\n', "\n  ")),
        (t.minutes_votes(), plain(&votes(t, item).join(" "))),
        (t.minutes_result(), plain(&end(t, content, item))),
    ];
    for (label, value) in lines {
        let _ = writeln!(out, "- {}: {value}", plain(&label));
    }
}
