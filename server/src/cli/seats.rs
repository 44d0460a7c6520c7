//! `guildhall seats`: the seats that depend on member counts.

use super::args::{ProgrammeArgs, words};
use super::counts::CountArgs;
use super::subject::Subject;
use super::terminal::{TerminalText, columns};
use super::{Stopped, json};
use app::words;
use clap::Args;
use domain::programme::Programme;
use domain::seats::{SeatCount, Seats as Computed, seats};
use serde_json::{Map, Value};

#[derive(Debug, Args)]
pub(super) struct SeatsCommand {
    /// FOUNDATION/PROGRAMME[@VERSION]
    subject: Subject,
    #[command(flatten)]
    counts: CountArgs,
    #[command(flatten)]
    asked: ProgrammeArgs,
}

impl SeatsCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue(&[&self.subject])?;
        let programme = self.subject.find(&catalogue, self.asked.on)?;
        let computed = seats(programme, &self.counts.of(programme)?);
        if self.asked.json {
            let number = |body: &Computed| (body.body.clone(), Value::from(body.seats.number()));
            json(&computed.iter().map(number).collect::<Map<_, _>>())
        } else {
            Ok(text(programme, &computed))
        }
    }
}

fn text(programme: &Programme, computed: &[Computed]) -> String {
    let words = words(programme);
    let mut lines = TerminalText::about(programme);
    if computed.is_empty() {
        lines.add(0, "No seats in this programme depend on member counts.");
    }
    let rows: Vec<[String; 2]> = computed
        .iter()
        .map(|Computed { body, seats, formula }| {
            let number = seats
                .number()
                .map_or_else(|| "?".to_owned(), |number| number.to_string());
            let told = match seats {
                SeatCount::Seats(_) => format!("{} {formula}", words.t.seats_formula()),
                SeatCount::ConditionFails(when) => format!("{}: {when}", words::seats(words, seats)),
                SeatCount::Needs(_) | SeatCount::NotComputable => words::seats(words, seats),
            };
            [format!("{body} {number}"), told]
        })
        .collect();
    for line in columns(&rows) {
        lines.add(0, line);
    }
    lines.into_text()
}
