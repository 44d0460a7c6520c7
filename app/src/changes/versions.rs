//! Which two versions to compare.

use crate::api::VersionBrief;

/// The names of the older and the newer version. They can be requested by name or first day. By default, they're the one in
/// force and the next one or, if there's no later one, the one before. `None` if there's only one version.
pub fn choose(versions: &[VersionBrief], in_force: &str, from: &str, to: &str) -> Option<(String, String)> {
    if versions.len() < 2 {
        return None;
    }
    let place = |name: &str| {
        versions
            .iter()
            .position(|known| known.version == name || known.from.to_string() == name)
    };
    // The server reports unknown names.
    let (asked_from, asked_to) = (place(from), place(to));
    if (asked_from.is_none() && !from.is_empty()) || (asked_to.is_none() && !to.is_empty()) {
        let or = |name: &str| {
            if name.is_empty() {
                in_force.to_owned()
            } else {
                name.to_owned()
            }
        };
        return Some((or(from), or(to)));
    }
    let last = versions.len() - 1;
    let (from, to) = match (asked_from, asked_to) {
        (Some(from), Some(to)) => (from.min(to), from.max(to)),
        (Some(from), None) if from == last => (last - 1, last),
        (Some(from), None) => (from, from + 1),
        (None, Some(0)) => (0, 1),
        (None, Some(to)) => (to - 1, to),
        (None, None) => match place(in_force).unwrap_or(last) {
            force if force == last => (last - 1, last),
            force => (force, force + 1),
        },
    };
    Some((versions[from].version.clone(), versions[to].version.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::date::Date;
    use domain::programme::ProgrammeStatus;

    #[test]
    fn two_versions_are_chosen_where_one_or_none_is_named() {
        let brief = |version: &str, from: &str| VersionBrief {
            version: version.to_owned(),
            from: Date::parse(from).unwrap(),
            status: ProgrammeStatus::Published,
        };
        let all = [
            brief("1.0", "2024-01-01"),
            brief("1.1", "2025-01-01"),
            brief("2.0", "2026-01-01"),
        ];
        for (in_force, from, to, expected) in [
            ("1.0", "", "", ("1.0", "1.1")),
            ("1.1", "", "", ("1.1", "2.0")),
            ("2.0", "", "", ("1.1", "2.0")),
            ("1.0", "1.1", "", ("1.1", "2.0")),
            ("1.0", "2.0", "", ("1.1", "2.0")),
            ("2.0", "", "1.1", ("1.0", "1.1")),
            ("2.0", "", "1.0", ("1.0", "1.1")),
            ("1.0", "1.0", "2026-01-01", ("1.0", "2.0")),
            ("1.0", "2.0", "1.0", ("1.0", "2.0")),
            ("1.0", "1.1", "1.1", ("1.1", "1.1")),
            ("1.0", "1.0", "3.0", ("1.0", "3.0")),
            ("1.0", "", "3.0", ("1.0", "3.0")),
        ] {
            let chosen = choose(&all, in_force, from, to);
            let expected = Some((expected.0.to_owned(), expected.1.to_owned()));
            assert_eq!(chosen, expected, "in force {in_force}, from {from}, to {to}");
        }
        assert_eq!(choose(&all[..1], "1.0", "", ""), None);
    }
}
