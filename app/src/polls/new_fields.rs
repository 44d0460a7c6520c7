//! The fields of the forms to announce an election or a resolution and to change one.

use super::new_form::{day_label, fault_text, field_id};
use crate::api::{NewPoll, PollField, PollFieldFault};
use crate::invoices::MoneyField;
use crate::review::FieldNotes;
use crate::site::error_summary;
use crate::text::Texts;
use domain::poll::MajorityShare;
use leptos::prelude::*;
use std::borrow::Cow;

/// What was typed, and what's wrong with it.
#[derive(Clone, Copy)]
pub(super) struct NewPollFields<'a> {
    pub t: Texts,
    pub typed: &'a NewPoll,
    pub problems: &'a [(PollField, PollFieldFault)],
}

impl NewPollFields<'_> {
    /// First on the page: everything that's wrong.
    pub fn summary(self) -> Option<AnyView> {
        let errors = self.problems.iter().map(|(field, fault)| {
            let text = fault_text(self.t, *field, *fault);
            (field_id(*field).to_owned(), text)
        });
        error_summary(self.t, errors.collect())
    }

    /// What's wrong with a field.
    pub fn error(self, field: PollField) -> Option<String> {
        let mut problems = self.problems.iter();
        let (_, fault) = problems.find(|(wrong, _)| *wrong == field)?;
        Some(fault_text(self.t, field, *fault))
    }

    /// The label, hint and error of a field.
    pub fn notes(self, field: PollField, label: Cow<'static, str>, hint: Option<Cow<'static, str>>) -> FieldNotes {
        FieldNotes {
            id: field_id(field).to_owned(),
            label: label.into_owned(),
            hint: hint.map(Cow::into_owned),
            error: self.error(field),
        }
    }

    pub fn title(self) -> AnyView {
        let t = self.t;
        let notes = self.notes(PollField::Title, t.poll_page_title(), Some(t.poll_new_title_hint()));
        notes.line(t, "title", &self.typed.title)
    }

    pub fn seats(self) -> AnyView {
        let t = self.t;
        let notes = self.notes(PollField::Seats, t.poll_new_seats(), None);
        notes.line(t, "seats", &self.typed.seats)
    }

    pub fn wording(self) -> AnyView {
        let t = self.t;
        let notes = self.notes(
            PollField::Wording,
            t.poll_page_wording(),
            Some(t.poll_new_wording_hint()),
        );
        notes.lines(t, "wording", &self.typed.wording)
    }

    /// The share that's needed, and whether members or votes are counted.
    pub fn majority(self) -> AnyView {
        let t = self.t;
        let notes = self.notes(PollField::Majority, t.poll_facts_majority(), None);
        let shares = [
            (MajorityShare::Simple, t.poll_new_simple()),
            (MajorityShare::Absolute, t.poll_new_absolute()),
            (MajorityShare::TwoThirds, t.poll_new_two_thirds()),
        ];
        let options = shares.map(|(share, label)| {
            let value = share.id();
            let is_chosen = self.typed.majority == value;
            view! { <option value=value selected=is_chosen>{label}</option> }
        });
        let select = view! {
            <select
                class="input wide"
                id=notes.id.clone()
                name="majority"
                aria-invalid=notes.invalid()
                aria-describedby=notes.described()
            >
                {options.into_iter().collect_view()}
            </select>
        };
        view! {
            {notes.around(t, select.into_any())}
            <div class="field">
                <label class="choice">
                    <input
                        type="checkbox"
                        id="by_heads"
                        name="by_heads"
                        value="yes"
                        checked=self.typed.by_heads
                        aria-describedby="by_heads-hint"
                    />
                    <span>{t.poll_new_by_heads()}</span>
                </label>
                <p class="hint" id="by_heads-hint">{t.poll_new_by_heads_hint()}</p>
            </div>
        }
        .into_any()
    }

    pub fn record_day(self) -> AnyView {
        let hint = self.t.poll_new_record_hint().into_owned();
        self.day(PollField::RecordDay, Some(hint))
    }

    pub fn nominations(self) -> AnyView {
        view! {
            {self.day(PollField::NominationsFrom, None)}
            {self.day(PollField::NominationsTo, None)}
        }
        .into_any()
    }

    pub fn voting(self) -> AnyView {
        view! {
            {self.day(PollField::Opens, None)}
            {self.day(PollField::Closes, None)}
        }
        .into_any()
    }

    fn day(self, field: PollField, hint: Option<String>) -> AnyView {
        let id = field_id(field);
        let typed = match field {
            PollField::RecordDay => &self.typed.record_day,
            PollField::NominationsFrom => &self.typed.nominations_from,
            PollField::NominationsTo => &self.typed.nominations_to,
            PollField::Opens => &self.typed.opens,
            _ => &self.typed.closes,
        };
        let day = MoneyField {
            id,
            name: id,
            label: day_label(self.t, field),
            hint,
            error: self.error(field),
            typed,
        };
        day.any_day(self.t)
    }
}
