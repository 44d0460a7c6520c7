//! What all checks share: the programme, the file as written, and the problems found so far.

use crate::file::expression::ExpressionHelp;
use crate::file::problem::{Location, MOST_PROBLEMS, Problem};
use crate::file::view::TableView;
use crate::programme::Programme;
use crate::suggest::nearest;
use std::ops::Range;

/// A programme that is being checked.
pub(super) struct Linter<'l> {
    pub(super) programme: &'l Programme,
    pub(super) view: TableView<'l>,
    pub(super) file: &'l str,
    pub(super) expressions: ExpressionHelp,
    pub(super) problems: &'l mut Vec<Problem>,
}

impl<'l> Linter<'l> {
    pub(super) fn report(&mut self, span: Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem {
            place: Location::of(self.view.text, self.file, span),
            message: message.into(),
            help: Some(help.into()),
        });
    }

    /// Reports a name that isn't known.
    pub(super) fn unknown<S: AsRef<str>>(&mut self, span: Range<usize>, what: &str, name: &str, known: &[S]) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        // A name that isn't an identifier has been reported, but here it's clearer what was meant.
        let place = Location::of(self.view.text, self.file, span.clone());
        self.problems
            .retain(|earlier| earlier.place != place || !earlier.message.contains("isn't a valid identifier"));
        let names = known.iter().map(AsRef::as_ref).collect::<Vec<_>>();
        let help = match nearest(name, &names) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None if names.is_empty() => format!("the file doesn't define any {what}"),
            None => format!("known names: {}", names.join(", ")),
        };
        self.report(span, format!("there's no {what} called \"{name}\""), help);
    }

    pub(super) fn tiers(&self) -> Vec<(&'l str, TableView<'l>)> {
        self.view.tables("tiers")
    }

    /// The tables in which tiers say what they cost and ask: their own, and those they have in common.
    pub(super) fn tiers_and_common(&self) -> Vec<(&'l str, TableView<'l>)> {
        let mut all = self.tiers();
        all.extend(self.view.tables("common"));
        all
    }

    pub(super) fn tier_ids(&self) -> Vec<&'l str> {
        self.programme.tiers.iter().map(|tier| tier.id.as_str()).collect()
    }

    /// What a list of tiers can name: tiers, and groups of them that have something in common.
    pub(super) fn tier_and_group_ids(&self) -> Vec<&'l str> {
        let groups = self.view.tables("common").into_iter();
        let groups = groups.filter(|(_, common)| common.has("tiers")).map(|(id, _)| id);
        self.tier_ids().into_iter().chain(groups).collect()
    }

    pub(super) fn benefit_ids(&self) -> Vec<&'l str> {
        self.programme
            .benefits
            .iter()
            .map(|benefit| benefit.id.as_str())
            .collect()
    }

    pub(super) fn fact_ids(&self) -> Vec<&'l str> {
        self.programme.facts.iter().map(|fact| fact.id.as_str()).collect()
    }

    /// The components of a tier's price, whether it has one or several.
    pub(super) fn components(tier: TableView<'l>) -> Vec<TableView<'l>> {
        tier.table("price").map_or_else(|| tier.list("price"), |one| vec![one])
    }
}
