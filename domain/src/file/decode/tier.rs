//! Tiers: who can join, what members commit to, how long a term is, who decides.

use super::decoder::Decoder;
use super::shared::{notes, reviewers, source};
use crate::date::YearDay;
use crate::file::view::TableView;
use crate::file::written::year_days;
use crate::programme::{Audience, Cap, Programme, Qualification, Removal, Responsibility, Tier};
use crate::term::{FirstYear, Lapse, Proration, REMINDERS, RenewalDefault, StartRule, Term, TermKind};

impl Decoder<'_> {
    pub(super) fn tier(
        &mut self,
        id: &str,
        view: TableView<'_>,
        programme: &Programme,
        default_source: Option<&String>,
    ) -> Tier {
        let default_source = source(view, default_source);
        let default_source = default_source.as_ref();
        Tier {
            id: id.to_owned(),
            title: view.must_text("title"),
            summary: view.text("summary"),
            audience: match view.word("audience") {
                Some("person") => Audience::Person,
                Some("both") => Audience::Both,
                _ => Audience::Organisation,
            },
            formerly: view.words("formerly"),
            closed: view.text("closed"),
            awarded: view.text("awarded"),
            extends: view.owned("extends"),
            grants: self.grants(view, programme, default_source),
            removes: self.removals(view),
            qualification: view
                .list("qualification")
                .into_iter()
                .map(|entry| self.qualification(entry))
                .collect(),
            requires: view.words("requires"),
            price: self.price(view, default_source),
            alternatives: view
                .list("alternatives")
                .into_iter()
                .filter_map(|entry| self.alternative(entry, default_source))
                .collect(),
            responsibilities: responsibilities(view, default_source),
            term: view.table("term").map(|term| self.term(term, default_source)),
            cap: view.table("cap").map(cap),
            review: reviewers(view, "review"),
            review_in_kind: reviewers(view, "review_in_kind"),
            join: view.text("join"),
            notes: notes(view, default_source),
            source: default_source.cloned(),
            line: view.line(),
        }
    }

    fn removals(&mut self, view: TableView<'_>) -> Vec<Removal> {
        let line = |start| crate::file::problem::line_of(self.text, start);
        let removed = view.items("removes").into_iter().filter_map(|item| {
            Some(Removal {
                benefit: item.get_ref().as_str()?.to_owned(),
                replaced_by: None,
                line: line(item.span().start),
            })
        });
        let replaced = view.entries("replaces").into_iter().filter_map(|(id, span, by)| {
            Some(Removal {
                benefit: id.to_owned(),
                replaced_by: Some(by.get_ref().as_str()?.to_owned()),
                line: line(span.start),
            })
        });
        removed.chain(replaced).collect()
    }

    pub(super) fn qualification(&mut self, view: TableView<'_>) -> Qualification {
        Qualification {
            when: self.expr(view, "when"),
            text: view.must_text("text"),
            evidence: view.text("evidence"),
            recheck_months: view.small("recheck_months"),
            until: view.date("until"),
            from: view.date("from"),
            line: view.line(),
        }
    }

    pub(super) fn term(&mut self, view: TableView<'_>, default_source: Option<&String>) -> Term {
        let choices = view.items("choose_years").into_iter();
        let choices = choices.filter_map(|item| item.get_ref().as_integer()?.to_string().parse().ok());
        let choose_years: Vec<u16> = choices.collect();
        let years = choose_years
            .first()
            .copied()
            .or_else(|| view.small("years"))
            .unwrap_or(1);
        let months = view.small("months").unwrap_or_else(|| years.saturating_mul(12));
        let kind = match view.word("kind") {
            Some("calendar") => TermKind::Years {
                years,
                first_month: 1,
                first_year: self.first_year(view),
            },
            Some("fiscal") => TermKind::Years {
                years,
                first_month: self.between(view, "first_month", 1, 12),
                first_year: self.first_year(view),
            },
            Some("rolling then calendar") => TermKind::RollingThenCalendar { months },
            Some("life") => TermKind::Life,
            Some("while") => {
                if !view.has("condition") {
                    self.report(
                        view.span("kind"),
                        "a term of kind while needs a condition",
                        "add: condition = \"the mirror is operational\"",
                    );
                }
                TermKind::While {
                    condition: view.must_text("condition"),
                    confirm_months: view.small("confirm_months"),
                }
            }
            Some("custom") => TermKind::Custom,
            _ => TermKind::Rolling { months },
        };
        Term {
            kind,
            choose_years,
            start: match view.word("start") {
                Some("first of month") => StartRule::FirstOfMonth,
                Some("next month") => StartRule::NextMonth,
                Some("next year") => StartRule::NextYear,
                Some("month split") => StartRule::MonthSplit {
                    day: self.between(view, "split_day", 1, 28),
                },
                _ => StartRule::SameDay,
            },
            proration: match view.word("prorate") {
                Some("by month") => Some(Proration::Months),
                Some("by day") => Some(Proration::Days),
                Some("free") => Some(Proration::Free),
                _ => None,
            },
            notice_days: view.small("notice_days"),
            notice_by: self.year_day(view, "notice_by"),
            grace_days: view.small("grace_days"),
            grace_until: self.year_day(view, "grace_until"),
            commitment_months: view.small("commitment_months"),
            longest_months: view.small("longest_months"),
            silence: match view.word("silence") {
                Some("renews") => RenewalDefault::Renews,
                Some("ends") => RenewalDefault::Ends,
                Some("moves") => RenewalDefault::Moves,
                Some("asks") => RenewalDefault::Asks,
                _ => RenewalDefault::Unstated,
            },
            lapse: match (view.word("lapse"), view.table("lapse")) {
                (Some("suspended"), _) => Some(Lapse::Suspended),
                (Some(_), _) => Some(Lapse::Ended),
                (None, Some(table)) => table.owned("tier").map(Lapse::Tier),
                (None, None) => None,
            },
            reminders: if view.has("reminders") {
                view.smalls("reminders")
            } else {
                REMINDERS.to_vec()
            },
            text: view.text("text"),
            source: source(view, default_source),
            line: view.line(),
        }
    }

    fn year_day(&mut self, view: TableView<'_>, key: &str) -> Option<YearDay> {
        let written = view.word(key)?;
        let day = YearDay::parse(written);
        if day.is_none() {
            self.report(
                view.span(key),
                format!("\"{key}\" must be a day that every year has"),
                match &year_days(written)[..] {
                    [] => format!("write the month and the day, such as: {key} = \"12-01\""),
                    some => format!("write the month and the day: {key} = \"{}\"", some.join("\" or \"")),
                },
            );
        }
        day
    }

    fn first_year(&mut self, view: TableView<'_>) -> FirstYear {
        if view.has("rest_on_top_from") {
            FirstYear::OnTopFrom(self.between(view, "rest_on_top_from", 1, 12))
        } else if view.yes("rest_on_top") {
            FirstYear::OnTop
        } else {
            FirstYear::Counts
        }
    }

    /// A small number between two bounds. Otherwise, the number is reported and the lower bound returned.
    fn between(&mut self, view: TableView<'_>, key: &str, low: u8, high: u8) -> u8 {
        let read = view.whole(key).and_then(|number| u8::try_from(number).ok());
        if let Some(number) = read.filter(|number| (low..=high).contains(number)) {
            return number;
        }
        let message = format!("\"{key}\" must be a whole number from {low} to {high}");
        let what = if view.has(key) { "write" } else { "add" };
        self.report(view.span(key), message, format!("{what}: {key} = {low}"));
        low
    }
}

pub(super) fn responsibilities(view: TableView<'_>, default_source: Option<&String>) -> Vec<Responsibility> {
    let entries = view.list("responsibilities").into_iter();
    entries
        .map(|entry| Responsibility {
            text: entry.must_text("text"),
            else_tier: entry.owned("else_tier"),
            every_months: entry.small("every_months"),
            source: source(entry, default_source),
            line: entry.line(),
        })
        .collect()
}

pub(super) fn cap(view: TableView<'_>) -> Cap {
    Cap {
        most: view
            .whole("most")
            .map_or(0, |most| u32::try_from(most).unwrap_or(u32::MAX)),
        waiting_list: view.yes("waiting_list"),
        related_count_as_one: view.yes("related_count_as_one"),
        shared_with: Vec::new(),
    }
}
