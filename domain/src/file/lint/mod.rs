//! The checks that need the whole file: names that exist, circles, prices without holes, tiers that can be reached.

mod bands;
mod belongs;
mod foundation;
mod grants;
mod joining;
mod names;
mod reach;
mod samples;

pub(super) use foundation::foundation;

use super::problem::{MOST_PROBLEMS, Place, Problem};
use super::view::{Table, View};
use crate::programme::Programme;
use crate::suggest::nearest;
use std::ops::Range;

/// Everything wrong with a programme that its shape does not show.
pub(super) fn programme(programme: &Programme, text: &str, table: &Table<'_>, file: &str, problems: &mut Vec<Problem>) {
    let shape_is_right = problems.is_empty();
    let view = View {
        table,
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let mut lint = Lint {
        programme,
        view,
        file,
        problems,
    };
    names::check(&mut lint);
    grants::check(&mut lint);
    bands::check(&mut lint);
    belongs::check(&mut lint);
    joining::check(&mut lint);
    // Trying prices out makes sense only where every name and number is understood.
    if shape_is_right && lint.problems.is_empty() {
        reach::check(&mut lint);
    }
}

struct Lint<'l> {
    programme: &'l Programme,
    view: View<'l>,
    file: &'l str,
    problems: &'l mut Vec<Problem>,
}

impl<'l> Lint<'l> {
    fn report(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem {
            place: Place::of(self.view.text, self.file, span),
            message: message.into(),
            help: Some(help.into()),
        });
    }

    /// Reports a name that is not among the known ones.
    fn unknown<S: AsRef<str>>(&mut self, span: Range<usize>, what: &str, name: &str, known: &[S]) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let names = known.iter().map(AsRef::as_ref).collect::<Vec<_>>();
        let help = match nearest(name, &names) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None if names.is_empty() => format!("the file defines no {what}"),
            None => format!("there are: {}", names.join(", ")),
        };
        self.report(span, format!("there is no {what} called \"{name}\""), help);
    }

    fn tiers(&self) -> Vec<(&'l str, View<'l>)> {
        self.view.tables("tiers")
    }

    fn tier_ids(&self) -> Vec<&'l str> {
        self.programme.tiers.iter().map(|tier| tier.id.as_str()).collect()
    }

    fn benefit_ids(&self) -> Vec<&'l str> {
        self.programme
            .benefits
            .iter()
            .map(|benefit| benefit.id.as_str())
            .collect()
    }

    fn fact_ids(&self) -> Vec<&'l str> {
        self.programme.facts.iter().map(|fact| fact.id.as_str()).collect()
    }

    /// The price tables of a tier's view, whether one or several.
    fn components(tier: View<'l>) -> Vec<View<'l>> {
        tier.table("price").map_or_else(|| tier.list("price"), |one| vec![one])
    }
}
