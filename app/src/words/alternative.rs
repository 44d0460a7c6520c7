//! What can be given in kind, instead of money or on top of it.

use super::{Words, money, number, reviewers};
use crate::format;
use domain::price::{Alternative, AlternativeValue};
use domain::quote::QuotedAlternative;
use domain::review::Reviewer;

/// An alternative, in the programme's words.
pub fn alternative(words: Words<'_>, alternative: &Alternative) -> String {
    let text = words.say(&alternative.text);
    if !text.is_empty() {
        return text.to_owned();
    }
    let t = words.t;
    match &alternative.gives {
        AlternativeValue::People(people) => people.to_i64().map_or_else(
            || t.gives_people_part(number(t, *people)),
            |people| t.gives_people(people),
        ),
        AlternativeValue::Worth(worth) => t.gives_worth(money(t, *worth)),
        AlternativeValue::Equivalent | AlternativeValue::Other => t.gives_equivalent().into_owned(),
    }
}

/// An alternative with its details: share, approval, whether it depends on missing facts.
pub fn offer(words: Words<'_>, offer: &QuotedAlternative) -> Vec<String> {
    let note = offer.alternative.note.as_ref().map(|note| words.say(note).to_owned());
    offer_rules(words, offer).into_iter().chain(note).collect()
}

/// The same without the programme's own note, which can be in another language.
pub fn offer_rules(words: Words<'_>, offer: &QuotedAlternative) -> Vec<String> {
    let t = words.t;
    let alternative = &offer.alternative;
    let share = alternative
        .share_percent
        .map(|share| t.at_most_share(format::percent(t.locale(), i64::from(share))));
    let open = offer.open.then(|| t.alternative_open().into_owned());
    [share, approval(words, &alternative.approval), open]
        .into_iter()
        .flatten()
        .collect()
}

/// Who must approve it, if anyone.
pub fn approval(words: Words<'_>, approval: &[Reviewer]) -> Option<String> {
    (!approval.is_empty()).then(|| words.t.needs_approval_by(reviewers(words, approval)))
}
