//! Which tier of a programme a list means.

use crate::bank::folded_header;
use crate::programme::{Programme, Tier};
use crate::text::Text;

/// Words that lists add to the names of tiers.
const ADDED: [&str; 12] = [
    "membership",
    "member",
    "members",
    "sponsor",
    "sponsorship",
    "supporter",
    "tier",
    "level",
    "corporate",
    "mitgliedschaft",
    "mitglied",
    "stufe",
];

/// The tier with this name, ID or earlier ID. Words such as “member” don't matter if only one tier fits without them.
pub fn guess_tier<'a>(programme: &'a Programme, name: &str) -> Option<&'a Tier> {
    let wanted = folded_header(name);
    if wanted.is_empty() {
        return None;
    }
    let names = |tier: &Tier| -> Vec<String> {
        let ids = std::iter::once(&tier.id).chain(&tier.formerly).cloned();
        ids.chain(texts(&tier.title)).collect()
    };
    let exact = programme
        .tiers
        .iter()
        .find(|tier| names(tier).iter().any(|known| folded_header(known) == wanted));
    exact.or_else(|| {
        let wanted = bare(name);
        let fits = |tier: &&Tier| !wanted.is_empty() && names(tier).iter().any(|known| bare(known) == wanted);
        let mut found = programme.tiers.iter().filter(fits);
        found.next().filter(|_| found.next().is_none())
    })
}

/// A text in each of its languages.
fn texts(text: &Text) -> impl Iterator<Item = String> + use<'_> {
    text.languages().map(|language| text.say(language).to_owned())
}

fn bare(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(folded_header);
    words.filter(|word| !ADDED.contains(&word.as_str())).collect()
}
