//! The form that chooses the record date, the version of the programme, and another roll to compare with.

use super::address::{compared, election_address, single_address};
use crate::api::{FURTHEST_ROLL_MONTHS, RollAnswer, RollPart};
use crate::invoices::MoneyField;
use crate::site::{error_summary, isolate};
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;
use std::borrow::Cow;

/// The IDs of the fields for days.
const DAY: &str = "day";
const COMPARE_DAY: &str = "compare_day";

/// What's wrong with the record dates. `None` if nothing is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RollForm {
    pub day: Option<WrongDay>,
    /// That of the other roll.
    pub compare_day: Option<WrongDay>,
}

/// What was typed instead of a day that a roll can be for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrongDay {
    pub typed: String,
    /// Whether it's a day on which the programme doesn't have the election. Otherwise it isn't a day, or it's too far
    /// ahead.
    pub is_without: bool,
}

impl WrongDay {
    fn problem(&self, t: Texts) -> String {
        if self.is_without {
            t.roll_day_without().into_owned()
        } else {
            t.roll_day_wrong(i64::from(FURTHEST_ROLL_MONTHS))
        }
    }
}

impl RollForm {
    pub fn is_wrong(&self) -> bool {
        self.day.is_some() || self.compare_day.is_some()
    }

    /// First on the page, if a day is wrong.
    pub(super) fn summary(&self, t: Texts) -> Option<AnyView> {
        let fields = [(DAY, &self.day), (COMPARE_DAY, &self.compare_day)].into_iter();
        let wrong = fields.filter_map(|(field, wrong)| Some((field.to_owned(), wrong.as_ref()?.problem(t))));
        error_summary(t, wrong.collect())
    }
}

/// What's in a field for a day: what was typed there, or what's shown.
fn typed<'a>(wrong: Option<&'a WrongDay>, shown: &'a str) -> &'a str {
    wrong.map_or(shown, |wrong| wrong.typed.as_str())
}

/// The form. Everything in it becomes part of the URL.
pub(super) fn choice(t: Texts, answer: &RollAnswer, form: &RollForm) -> AnyView {
    let shown = answer.day.to_string();
    let day = MoneyField {
        id: DAY,
        name: DAY,
        label: t.roll_day(),
        hint: Some(t.roll_day_hint(i64::from(FURTHEST_ROLL_MONTHS))),
        error: form.day.as_ref().map(|wrong| wrong.problem(t)),
        typed: typed(form.day.as_ref(), &shown),
    };
    let search = MoneyField {
        id: "q",
        name: "q",
        label: t.roll_search(),
        hint: None,
        error: None,
        typed: &answer.q,
    };
    let rules = RulesField {
        name: "version",
        label: t.roll_rules(),
        hint: Some(t.roll_rules_hint()),
        first: t.roll_rules_apply(),
        chosen: &answer.version,
    };
    view! {
        <form
            class="money-form"
            method="get"
            action=election_address(&answer.foundation.id, &answer.election)
            novalidate
        >
            <input type="hidden" name="part" value=answer.part.id() />
            <div class="board-limits">{day.any_day(t)} {rules.select(t, answer)} {search.line(t)}</div>
            {other(t, answer, form)}
            <p><button class="button quiet">{t.uses_limit()}</button></p>
        </form>
    }
    .into_any()
}

/// The fields for the roll to compare with.
fn other(t: Texts, answer: &RollAnswer, form: &RollForm) -> AnyView {
    let (day, version) = compared(answer);
    let is_open = answer.compared.is_some() || form.compare_day.is_some() || answer.part == RollPart::Differences;
    let day = MoneyField {
        id: COMPARE_DAY,
        name: COMPARE_DAY,
        label: t.roll_compare_day(),
        hint: None,
        error: form.compare_day.as_ref().map(|wrong| wrong.problem(t)),
        typed: typed(form.compare_day.as_ref(), &day),
    };
    let rules = RulesField {
        name: "compare_version",
        label: t.roll_compare_rules(),
        hint: None,
        first: t.roll_compare_same(),
        chosen: &version,
    };
    let stop = answer
        .compared
        .is_some()
        .then(|| view! { <p><a href=single_address(answer)>{t.roll_compare_stop()}</a></p> });
    view! {
        <details class="whole" open=is_open>
            <summary>{t.roll_compare()}</summary>
            <div class="board-limits">{day.any_day(t)} {rules.select(t, answer)} {stop}</div>
        </details>
    }
    .into_any()
}

/// A field for a version of the programme.
struct RulesField<'a> {
    name: &'static str,
    label: Cow<'static, str>,
    hint: Option<Cow<'static, str>>,
    /// The first choice, without a version.
    first: Cow<'static, str>,
    /// The version that's chosen. Empty for none.
    chosen: &'a str,
}

impl RulesField<'_> {
    fn select(self, t: Texts, answer: &RollAnswer) -> AnyView {
        let options = answer.versions.iter().map(|known| {
            let text = t.roll_rules_version(&known.version, date(t, known.from));
            let is_chosen = known.version == self.chosen;
            view! { <option value=known.version.clone() selected=is_chosen>{text}</option> }
        });
        let options = options.collect_view();
        let hint_id = format!("{}-hint", self.name);
        let described = self.hint.as_ref().map(|_| hint_id.clone());
        let hint = self
            .hint
            .map(|hint| view! { <p class="hint" id=hint_id>{isolate(hint)}</p> });
        view! {
            <div class="field">
                <label class="label" for=self.name>{self.label}</label>
                {hint}
                <select class="input" id=self.name name=self.name aria-describedby=described>
                    <option value="">{self.first}</option>
                    {options}
                </select>
            </div>
        }
        .into_any()
    }
}
