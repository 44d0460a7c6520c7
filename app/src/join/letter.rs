//! The application as a prepared mail, until it can be made here.

use crate::api::{ProgrammeAnswer, segment};
use crate::text::Texts;
use crate::words::{self, Words, say};
use domain::facts::Facts;
use domain::price::{Outcome, quote};
use domain::programme::Tier;
use leptos::prelude::*;

/// Lines of a mail end so (RFC 6068, section 5).
const LINE_END: &str = "\r\n";

pub(super) fn letter(answer: &ProgrammeAnswer, tier: &Tier, facts: &Facts) -> AnyView {
    let t: Texts = expect_context();
    let words = Words::new(t, &answer.programme);
    let address = &answer.foundation.email;
    let subject = t.letter_subject(words.say(&tier.title), say(t, &answer.foundation.name));
    let body = paragraphs(words, tier, facts).join(&LINE_END.repeat(2));
    let text = body.clone();
    view! {
        <div class="snippet">
            <p>{t.apply_by_mail(address)}</p>
            <pre>{text}</pre>
            <a class="button" href=mailto(address, &subject, &body)>{t.help_write_to(address)}</a>
        </div>
    }
    .into_any()
}

/// What the foundation has to know, in the words of the page.
fn paragraphs(words: Words<'_>, tier: &Tier, facts: &Facts) -> Vec<String> {
    let t = words.t;
    let programme = words.programme;
    let quote = quote(programme, tier, facts);
    let opening = t.letter_opening(words.say(&tier.title), words.say(&programme.title), &programme.version);
    let stated = programme.facts.iter().filter_map(|fact| {
        let value = facts.get(&fact.id)?;
        Some(t.letter_line(words.say(&fact.label), words::fact_value(words, fact, value)))
    });
    let price =
        (quote.outcome != Outcome::NeedsFacts).then(|| t.letter_line(t.row_price(), words::price(words, &quote)));
    let known = stated.chain(price).collect::<Vec<_>>().join(LINE_END);
    let paragraphs = [opening, known, t.letter_closing().into_owned()];
    paragraphs
        .into_iter()
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

fn mailto(address: &str, subject: &str, body: &str) -> String {
    // The sign between name and host stays as it is.
    let address = segment(address).replace("%40", "@");
    format!("mailto:{address}?subject={}&body={}", segment(subject), segment(body))
}

#[cfg(test)]
mod tests {
    use super::mailto;

    #[test]
    fn a_prepared_mail_keeps_its_lines_and_signs() {
        assert_eq!(
            mailto("join+us@example.org", "Gold & more", "1\r\n2"),
            "mailto:join%2Bus@example.org?subject=Gold%20%26%20more&body=1%0D%0A2"
        );
    }
}
