//! What an agreement says about the change of tier with which it's signed.

use app::words::{Words, agreed_rules, date, headline, money, period};
use domain::facts::Facts;
use domain::money::Money;
use domain::programme::Tier;
use domain::quote::Quote;
use domain::template::{TemplateTag, next_tag};
use domain::term::TermPeriod;
use domain::text::Text;
use domain::tier_change::ChangeStart;

/// The placeholders that are about the tier.
const ABOUT_TIER: [&str; 5] = ["tier", "price", "benefits", "responsibilities", "term"];

/// A change of tier, as the member signs it.
#[derive(Clone, Copy, Debug)]
pub struct AgreedChange<'a> {
    /// Title of the tier that the member has until then.
    pub from: &'a Text,
    pub starts: ChangeStart,
    pub quote: &'a Quote,
    /// The term that begins, or the first year of one without a fixed end.
    pub period: TermPeriod,
    pub is_open: bool,
    /// Whether it's the rest of the running term.
    pub is_rest: bool,
    /// What's due, with tax: for the rest of a term, the difference. `None` if it's free.
    pub due: Option<Money>,
    /// Whether people have to approve it first.
    pub waits: bool,
}

/// Whether a template says something that depends on the tier.
pub fn names_tier(template: &str) -> bool {
    let mut lines = template.lines();
    lines.any(|line| {
        let mut rest = line;
        while let Some((place, inside)) = next_tag(rest) {
            if matches!(TemplateTag::read(inside.trim()), TemplateTag::Placeholder(name) if ABOUT_TIER.contains(&name)) {
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
        let mut lines = vec![
            t.letter_line(t.agreement_change_tier(), titles),
            t.letter_line(t.agreement_change_price(), headline(words, self.quote)),
            t.letter_line(t.first_day(), date(t, self.period.start)),
            self.days(words),
        ];
        if self.waits {
            let text = match self.starts {
                ChangeStart::Now => t.agreement_change_waits(),
                ChangeStart::NextTerm => t.agreement_change_waits_next(),
            };
            lines.push(text.into_owned());
        }
        lines
    }

    /// The days of the term that begins, and what they cost.
    fn days(&self, words: Words<'_>) -> String {
        let t = words.t;
        if !self.is_rest {
            let days = match (self.is_open, self.due) {
                (true, Some(due)) => t.change_life(money(t, due)),
                (true, None) => t.change_life_free().into_owned(),
                (false, _) => period(words, self.quote, self.period),
            };
            return t.letter_line(t.term_heading(), days);
        }
        let rest = t.agreement_change_rest(date(t, self.period.end));
        let due = match self.due {
            Some(due) => t.agreement_change_difference(money(t, due), self.period.share.to_string()),
            None => t.agreement_change_nothing().into_owned(),
        };
        t.letter_line(rest, due)
    }

    /// The days, and the rules of the terms in the tier.
    pub(super) fn term(&self, words: Words<'_>, tier: &Tier, facts: &Facts) -> Vec<String> {
        let rules = tier.term_for(facts);
        let rules = rules.map(|rules| agreed_rules(words, &rules)).unwrap_or_default();
        std::iter::once(self.days(words)).chain(rules).collect()
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
