//! Around a list: filters with their counts as chips, and links to other pages.

use crate::format;
use crate::text::Texts;
use leptos::prelude::*;

/// A filter of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FilterChip {
    pub name: String,
    pub href: String,
    /// How many rows it shows.
    pub count: i64,
    /// Whether the list shows it.
    pub is_current: bool,
}

/// The filters of a list.
pub fn filter_chips(t: Texts, chips: impl IntoIterator<Item = FilterChip>) -> AnyView {
    let chips = chips.into_iter().map(|chip| {
        let current = chip.is_current.then_some("true");
        view! {
            <li>
                <a class="chip" href=chip.href aria-current=current>
                    {chip.name}
                    " "
                    <span class="count">{format::number(t.locale(), chip.count)}</span>
                </a>
            </li>
        }
    });
    view! { <nav aria-label=t.review_filters()><ul class="chips" role="list">{chips.collect_view()}</ul></nav> }
        .into_any()
}

/// The parameter of a URL that leads to a page of a list. Nothing for the first one.
pub fn page_parameter(name: &str, page: i64) -> String {
    if page > 1 {
        format!("&{name}={page}")
    } else {
        String::new()
    }
}

/// Links to the page before and after. `None` if everything is on one page.
pub fn pager(t: Texts, page: i64, pages: i64, to: impl Fn(i64) -> String) -> Option<AnyView> {
    if pages < 2 {
        return None;
    }
    let before = (page > 1).then(|| view! { <a href=to(page - 1) rel="prev">{t.review_page_before()}</a> });
    let after = (page < pages).then(|| view! { <a href=to(page + 1) rel="next">{t.review_page_after()}</a> });
    let number = |number| format::number(t.locale(), number);
    Some(
        view! {
            <nav class="pager" aria-label=t.review_pages()>
                {before}
                <span>{t.document_page(number(page), number(pages))}</span>
                {after}
            </nav>
        }
        .into_any(),
    )
}
