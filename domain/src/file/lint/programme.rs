//! Every check of a programme, in order.

use super::linter::Linter;
use super::{bands, belongs, elections, grants, joining, names, negative, reach, review, voting_roles};
use crate::file::expression::ExpressionHelp;
use crate::file::problem::Problem;
use crate::file::view::{TableView, TomlTable};
use crate::programme::Programme;

/// Reports everything that's wrong with a programme beyond its shape.
pub(in crate::file) fn programme(
    programme: &Programme,
    text: &str,
    table: &TomlTable<'_>,
    file: &str,
    problems: &mut Vec<Problem>,
) {
    let shape_is_right = problems.is_empty();
    let view = TableView {
        table,
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let mut lint = Linter {
        programme,
        view,
        file,
        expressions: ExpressionHelp::new(view),
        problems,
    };
    names::check(&mut lint);
    grants::check(&mut lint);
    bands::check(&mut lint);
    belongs::check(&mut lint);
    joining::check(&mut lint);
    review::check(&mut lint);
    elections::check(&mut lint);
    voting_roles::check(&mut lint);
    // Prices can only be tried out if every name and number is valid.
    if shape_is_right && lint.problems.is_empty() {
        reach::check(&mut lint);
        negative::check(&mut lint);
    }
}
