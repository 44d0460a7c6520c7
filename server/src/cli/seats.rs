//! `guildhall seats`: the seats that depend on member counts.

use super::args::{ProgrammeArgs, pair, words};
use super::subject::{Subject, instead};
use super::terminal::{TerminalText, columns};
use super::{Stopped, json};
use app::words;
use clap::Args;
use domain::number::read_count;
use domain::programme::Programme;
use domain::seats::{MOST_MEMBERS, MemberCounts, SeatCount, Seats as Computed, seats};
use domain::suggest::nearest;
use serde_json::{Map, Value};

#[derive(Debug, Args)]
pub(super) struct SeatsCommand {
    /// FOUNDATION/PROGRAMME[@VERSION]
    subject: Subject,
    /// A tier's number of members, such as gold=7; repeat it for other tiers
    #[arg(long = "count", value_name = "NAME=N", value_parser = pair)]
    counts: Vec<(String, String)>,
    #[command(flatten)]
    asked: ProgrammeArgs,
}

impl SeatsCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue(&[&self.subject])?;
        let programme = self.subject.find(&catalogue, self.asked.on)?;
        let computed = seats(programme, &self.counts(programme)?);
        if self.asked.json {
            let number = |body: &Computed| (body.body.clone(), Value::from(body.seats.number()));
            json(&computed.iter().map(number).collect::<Map<_, _>>())
        } else {
            Ok(text(programme, &computed))
        }
    }

    fn counts(&self, programme: &Programme) -> Result<MemberCounts, Stopped> {
        let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
        let read = |(name, written): &(String, String)| {
            let count = read_count(written, MOST_MEMBERS);
            match count {
                _ if !known.contains(&name.as_str()) => Err(format!(
                    "--count {name}={written}: there's no tier \"{name}\"; {}",
                    instead(nearest(name, &known), &known)
                )),
                Some(count) => Ok((name.clone(), count)),
                None => Err(format!(
                    "--count {name}={written}: write the number of members as a whole number"
                )),
            }
        };
        self.counts.iter().map(read).collect::<Result<_, _>>().map_err(Stopped)
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
