//! What an agreement says about the change of tier with which it's signed.

use app::api::StartOffer;
use app::words::{Words, agreed_rules, start_days, start_pairs};
use domain::facts::Facts;
use domain::programme::Tier;
use domain::template::{TemplateTag, next_tag};
use domain::text::Text;
use domain::tier_change::ChangeStart;

/// The placeholders that are about the tier.
const ABOUT_TIER: [&str; 5] = ["tier", "price", "benefits", "responsibilities", "term"];

/// A change of tier, as the member signs it.
#[derive(Clone, Copy, Debug)]
pub struct AgreedChange<'a> {
    /// Title of the tier that the member has until then.
    pub from: &'a Text,
    pub start: &'a StartOffer,
    /// Whether people have to approve it first.
    pub waits: bool,
}

/// Whether a template says something that depends on the tier.
pub fn names_tier(template: &str) -> bool {
    let mut lines = template.lines();
    lines.any(|line| {
        let mut rest = line;
        while let Some((place, inside)) = next_tag(rest) {
            if matches!(TemplateTag::read(inside.trim()), TemplateTag::Placeholder(name) if ABOUT_TIER.contains(&name))
            {
                return true;
            }
            rest = &rest[place.end..];
        }
        false
    })
}

impl AgreedChange<'_> {
    /// The tier, the price, the first day, and what part of the price is due.
    pub(super) fn lines(&self, words: Words<'_>, tier: &Tier) -> Vec<String> {
        let t = words.t;
        let titles = t.agreement_change_instead(words.say(&tier.title), words.say(self.from));
        let pairs = start_pairs(words, self.start).into_iter();
        let pairs = pairs.map(|(name, value)| t.letter_line(name, value));
        let waits = self.waits.then(|| match self.start.starts {
            ChangeStart::Now => t.agreement_change_waits().into_owned(),
            ChangeStart::NextTerm => t.agreement_change_waits_next().into_owned(),
        });
        let tiers = t.letter_line(t.agreement_change_tier(), titles);
        std::iter::once(tiers).chain(pairs).chain(waits).collect()
    }

    /// The days, and the rules of the terms in the tier.
    pub(super) fn term(&self, words: Words<'_>, tier: &Tier, facts: &Facts) -> Vec<String> {
        let (name, days) = start_days(words, self.start);
        let rules = tier.term_for(facts);
        let rules = rules.map(|rules| agreed_rules(words, &rules)).unwrap_or_default();
        std::iter::once(words.t.letter_line(name, days)).chain(rules).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::names_tier;

    #[test]
    fn a_template_that_says_what_depends_on_the_tier_is_recognised() {
        for (template, expected) in [
            ("{{foundation}} and {{party}} agree.", false),
            ("Be kind.\n\n{{only if address}}{{address}}{{end}}", false),
            ("# For {{ tier }}", true),
            ("{{foundation}}: {{price}}", true),
            ("{{only if benefits}}\n{{benefits}}\n{{end}}", true),
        ] {
            assert_eq!(names_tier(template), expected, "{template}");
        }
    }
}
