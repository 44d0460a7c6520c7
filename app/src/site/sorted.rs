//! Columns by which a list can be sorted.

use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// The heading of a column, which sorts the list by it: first ascending, then descending.
///
/// `sort` is how the list is sorted now (`due` or `-due`), and `to` the URL of the list in another order.
pub fn sorted_column(
    t: Texts,
    (id, name, class): (&'static str, Cow<'static, str>, &'static str),
    sort: &str,
    to: impl Fn(&str) -> String,
) -> AnyView {
    let descending = format!("-{id}");
    let (direction, mark, href) = if sort == id {
        (Some("ascending"), "▲", to(&descending))
    } else if sort == descending {
        (Some("descending"), "▼", to(id))
    } else {
        (None, "", to(id))
    };
    view! {
        <th scope="col" role="columnheader" class=class aria-sort=direction>
            <a class="sort" href=href title=t.sort_by(name.as_ref())>
                {name.clone()}
                <span class="sort-mark" aria-hidden="true">{mark}</span>
            </a>
        </th>
    }
    .into_any()
}

/// The parameter of a URL that sorts a list. Nothing for the list's own order.
pub fn sort_parameter(name: &str, sort: &str) -> String {
    if sort.is_empty() {
        String::new()
    } else {
        format!("&{name}={sort}")
    }
}

#[cfg(test)]
mod tests {
    use super::sorted_column;
    use crate::fixtures::rendered;
    use crate::locale::Locale;
    use crate::text::Texts;
    use leptos::prelude::*;

    fn column(sort: &str) -> String {
        let sort = sort.to_owned();
        rendered(Locale::En, move || {
            let t: Texts = expect_context();
            sorted_column(t, ("due", "Due".into(), "day"), &sort, |sort| format!("?sort={sort}"))
        })
    }

    #[test]
    fn d2_the_sorted_column_says_so_and_leads_to_the_other_direction() {
        let ascending = column("due");
        assert!(ascending.contains(r#"aria-sort="ascending""#), "{ascending}");
        assert!(ascending.contains(r#"href="?sort=-due""#), "{ascending}");
        let descending = column("-due");
        assert!(descending.contains(r#"aria-sort="descending""#), "{descending}");
        assert!(descending.contains(r#"href="?sort=due""#), "{descending}");
        let other = column("number");
        assert!(!other.contains("aria-sort"), "{other}");
        assert!(other.contains(r#"href="?sort=due""#), "{other}");
    }
}
