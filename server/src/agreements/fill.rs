//! The programme's template, filled in for one application, and the SHA-256 hash of the result.

use super::change::AgreedChange;
use super::plain::{plain, plain_lines};
use crate::applications::LinkedApplication;
use crate::invoices::first_period;
use app::apply::{answered, short_label};
use app::locale::Locale;
use app::text::{Texts, isolated};
use app::words::{self, Words};
use data_encoding::HEXLOWER;
use domain::application::{Answers, Contribution, Field, FieldGroup, NamedPerson, Step, StepKind, key};
use domain::date::Date;
use domain::facts::Facts;
use domain::joining::Agreement;
use domain::name::same_name;
use domain::resolve::resolve;
use domain::template;
use sha2::{Digest, Sha256};

/// An agreement to sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filled {
    pub markdown: String,
    /// The language it's in.
    pub language: String,
    /// SHA-256 of the Markdown, in hex.
    pub hash: String,
    /// The day of approval that its days follow from. `None` if they follow from the day on which prices count.
    pub approval_on: Option<Date>,
}

/// Fills in a template in the application's language, or the closest one available. Prices are those of the day `agreed`, and the
/// days of the term those of an approval on `approval_on`, which the text says. Older texts have none: their days are those of an
/// approval on the day `agreed`.
pub fn fill(
    linked: &LinkedApplication<'_>,
    agreement: &Agreement,
    signatory: Option<&NamedPerson>,
    agreed: Date,
    approval_on: Option<Date>,
) -> Filled {
    let (template, language) = agreement.template.get(&linked.opened.application.language);
    let t = Texts::new(Locale::from_tag(language).unwrap_or_default());
    let places = Places {
        approval_on,
        ..Places::new(t, linked, signatory, agreed)
    };
    let markdown = places.fill(without_title(template, agreement));
    places.finish(markdown, language)
}

/// The same for a change to the tier: with its price, its first day and what's due for it, in a section of its own. Prices are those of
/// the change.
pub fn fill_with_change(
    linked: &LinkedApplication<'_>,
    agreement: &Agreement,
    agreed: Date,
    change: AgreedChange<'_>,
) -> Filled {
    let (template, language) = agreement.template.get(&linked.opened.application.language);
    let t = Texts::new(Locale::from_tag(language).unwrap_or_default());
    let places = Places {
        change: Some(change),
        ..Places::new(t, linked, None, agreed)
    };
    let text = places.fill(without_title(template, agreement));
    let items = change.lines(places.words, linked.tier).into_iter();
    let items: Vec<String> = items.map(|line| format!("- {}", places.plain(&line))).collect();
    let heading = places.plain(&t.agreement_change_heading());
    let markdown = format!("{}\n\n## {heading}\n\n{}", text.trim_end(), items.join("\n"));
    places.finish(markdown, language)
}

/// The template without the agreement's title at its start, which the page and the PDF show above the text.
fn without_title<'t>(template: &'t str, agreement: &Agreement) -> &'t str {
    let start = template.trim_start();
    let (first, rest) = start.split_once('\n').unwrap_or((start, ""));
    let (next, after) = rest.split_once('\n').unwrap_or((rest, ""));
    let underlined = next.trim_end().len() > 1 && next.trim_end().bytes().all(|sign| sign == b'=');
    if !underlined && !first.starts_with('#') {
        return template;
    }
    let said = first.trim_matches(['#', '*', '_', ' ', '\t', '\r']);
    if !agreement
        .title
        .languages()
        .any(|language| same_name(agreement.title.say(language), said))
    {
        return template;
    }
    if underlined { after } else { rest }
}

/// The values of the placeholders. What applicants typed is escaped, so it's never read as Markdown, and isolated, so it
/// doesn't reorder what's around it.
struct Places<'a> {
    t: Texts,
    words: Words<'a>,
    linked: &'a LinkedApplication<'a>,
    signatory: Option<&'a NamedPerson>,
    steps: &'a [Step],
    agreed: Date,
    approval_on: Option<Date>,
    /// The change with which it's signed.
    change: Option<AgreedChange<'a>>,
}

impl<'a> Places<'a> {
    fn new(t: Texts, linked: &'a LinkedApplication<'a>, signatory: Option<&'a NamedPerson>, agreed: Date) -> Self {
        Self {
            t,
            words: Words::new(t, linked.programme),
            linked,
            signatory,
            steps: linked.all_steps(),
            agreed,
            approval_on: None,
            change: None,
        }
    }

    fn fill(&self, template: &str) -> String {
        template::fill(template, |place| self.say(place.trim()))
    }

    /// Adds what makes the text unique, so that two applications never have the same hash.
    fn finish(&self, markdown: String, language: &str) -> Filled {
        let reference = self.t.apply_reference(&self.linked.opened.application.reference);
        let markdown = format!("{}\n\n{reference}\n", markdown.trim_end());
        Filled {
            hash: HEXLOWER.encode(&Sha256::digest(markdown.as_bytes())),
            language: language.to_owned(),
            markdown,
            approval_on: self.approval_on,
        }
    }

    fn say(&self, place: &str) -> String {
        let (linked, words) = (self.linked, self.words);
        match place {
            "foundation" => {
                let shelf = linked.foundation();
                self.plain(shelf.map_or("", |foundation| words.say(&foundation.name)))
            }
            "programme" => self.plain(words.say(&linked.programme.title)),
            "tier" => self.plain(words.say(&linked.tier.title)),
            "version" => self.plain(&linked.programme.version),
            "party" => self.plain(&linked.party_name()),
            "address" => self.address(),
            "registration" => self.listed("organisation", &[key::REGISTER, key::VAT]),
            "representative" => self.representative(),
            "payer" => self.payer(),
            "price" => self.price(),
            "alternatives" => self.pledges(),
            "benefits" => self.benefits(),
            "responsibilities" => self.responsibilities(),
            "term" => self.term(),
            // The linter rejects every other name.
            _ => String::new(),
        }
    }

    /// The given answers of a step, in one line.
    fn listed(&self, step: &str, keys: &[&str]) -> String {
        let fields = self.fields(step).filter(|field| keys.contains(&field.key.as_str()));
        let said = fields.filter_map(|field| {
            let answer = self.answer(field)?;
            Some(format!("{} {}", self.plain(&short_label(self.t, field)), answer))
        });
        said.collect::<Vec<_>>().join(", ")
    }

    fn address(&self) -> String {
        let lines = self.fields("address").filter_map(|field| self.answer(field));
        lines.collect::<Vec<_>>().join(", ")
    }

    fn representative(&self) -> String {
        let Some(person) = self.signatory else {
            return self.plain(&self.linked.party_name());
        };
        let parts = [person.name.as_str(), person.title.as_str()];
        let parts: Vec<String> = parts
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| self.plain(part))
            .collect();
        parts.join(", ")
    }

    /// Name and address of whoever pays instead of the member, in one line.
    fn payer(&self) -> String {
        let others = [key::PAYER_OTHER, key::PAYER_EMAIL, key::PAYER_VAT, key::PAYER_ORDER];
        let fields = self
            .fields("payer")
            .filter(|field| !others.contains(&field.key.as_str()));
        let said = fields.filter_map(|field| self.answer(field));
        said.collect::<Vec<_>>().join(", ")
    }

    fn price(&self) -> String {
        let quote = self.quote();
        let headline = self.plain(&words::headline(self.words, &quote));
        let parts = quote.components.iter().map(|priced| {
            let title = self.plain(self.words.say(&priced.title));
            format!("- {title}: {}", self.plain(&words::priced(self.words, priced)))
        });
        let parts: Vec<String> = parts.collect();
        let totals = words::totals_in_full(self.words, &quote).into_iter();
        let totals: Vec<String> = totals.map(|line| format!("- {}", plain(&line))).collect();
        let offered = self.fields("contribution").filter_map(|field| self.item(field));
        let offered: Vec<String> = offered.collect();
        [
            vec![headline, String::new()],
            if parts.len() > 1 { parts } else { Vec::new() },
            totals,
            offered,
        ]
        .concat()
        .join("\n")
    }

    /// How long it lasts, then as a list: the first and last day, what each period costs, notice, commitment and bills.
    fn term(&self) -> String {
        let tier = self.linked.tier;
        let facts = self.facts();
        let length = self.plain(&words::term(self.words, tier.term_for(&facts).as_deref()));
        if let Some(change) = &self.change {
            let lines = change.term(self.words, tier, &facts).into_iter();
            let items: Vec<String> = lines.map(|line| format!("- {}", self.plain(&line))).collect();
            return [vec![length, String::new()], items].concat().join("\n");
        }
        let approval = self.approval_on.unwrap_or(self.agreed);
        let (t, quote) = (self.words.t, self.quote());
        let mut lines = words::agreed_term(self.words, tier, &facts, &quote, approval);
        if let Some(day) = self.approval_on
            && !words::first_periods(self.words, tier, &facts, &quote, day).is_empty()
        {
            lines.push(t.agreement_days(words::date(t, day)));
        }
        let is_price_paid = Contribution::of(&quote, self.linked.answers()).is_price_paid();
        let bills = first_period(self.linked, approval).filter(|_| is_price_paid);
        let bills = bills.and_then(|first| words::bills(self.words, &quote, first, approval));
        lines.extend(bills.map(|bills| t.letter_line(t.bills_heading(), bills)));
        let items = lines.iter().map(|line| format!("- {}", self.plain(line)));
        let items: Vec<String> = items.collect();
        [vec![length, String::new()], items].concat().join("\n")
    }

    fn facts(&self) -> Facts {
        let linked = self.linked;
        linked.answers().facts(linked.programme, linked.tier, self.agreed)
    }

    fn pledges(&self) -> String {
        let contribution = Contribution::of(&self.quote(), self.linked.answers());
        let items = contribution.pledges.iter().map(|pledge| {
            let group = FieldGroup::Pledge(pledge.alternative.text.clone());
            let fields = self.fields("plan").filter(|field| field.group.as_ref() == Some(&group));
            let said: Vec<String> = fields
                .filter_map(|field| self.item(field))
                .map(|item| format!("  {item}"))
                .collect();
            let title = self.plain(&words::alternative(self.words, &pledge.alternative));
            format!("- {title}\n{}", said.join("\n"))
        });
        items.collect::<Vec<_>>().join("\n")
    }

    fn benefits(&self) -> String {
        let resolved = resolve(self.linked.programme, self.linked.tier);
        let facts = self.facts();
        let items = resolved.grants.iter().filter_map(|granted| {
            let grant = &granted.grant;
            let remarks = words::grant_remarks(self.words, grant);
            let remarks: Vec<String> = remarks.iter().map(|remark| self.plain(remark)).collect();
            let title = self.plain(&self.words.benefit_title(&grant.benefit));
            let value = words::grant_of(self.words, self.linked.tier, grant, &facts)?;
            let value = self.plain(&value);
            let more = if remarks.is_empty() {
                String::new()
            } else {
                format!(" ({})", remarks.join("; "))
            };
            Some(format!("- {title}: {value}{more}"))
        });
        items.collect::<Vec<_>>().join("\n")
    }

    fn responsibilities(&self) -> String {
        let all = self.linked.tier.responsibilities.iter();
        let items = all.map(|responsibility| format!("- {}", self.plain(self.words.say(&responsibility.text))));
        items.collect::<Vec<_>>().join("\n")
    }

    fn quote(&self) -> domain::quote::Quote {
        let change = self.change.as_ref().map(|change| change.start.quote.clone());
        change.unwrap_or_else(|| self.linked.quote(self.agreed))
    }

    fn fields(&self, step: &str) -> impl Iterator<Item = &Field> {
        let step = self.steps.iter().find(|known| known.id == step);
        step.into_iter().flat_map(|step| step.active(self.linked.answers()))
    }

    /// Escaped, on one line, and isolated.
    fn plain(&self, text: &str) -> String {
        isolated(self.t.locale(), &plain(text))
    }

    fn item(&self, field: &Field) -> Option<String> {
        let answer = self.answer(field)?;
        Some(format!("- {}: {answer}", self.plain(&short_label(self.t, field))))
    }

    fn answer(&self, field: &Field) -> Option<String> {
        let typed = self.linked.answers().get(&field.key);
        (!typed.is_empty()).then(|| plain_lines(self.t.locale(), &answered(self.t, field, typed)))
    }
}

/// Whether everything an agreement can name has been answered, apart from the signatures.
pub fn is_ready(steps: &[Step], answers: &Answers) -> bool {
    let named = steps
        .iter()
        .filter(|step| !matches!(step.kind, StepKind::Agreement { .. }));
    named
        .into_iter()
        .all(|step| domain::application::missing(step, answers).is_empty())
}
