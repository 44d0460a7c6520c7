//! A price list as a table.

use super::said::isolate;
use crate::words::{self, Words};
use domain::quote::PriceList;
use leptos::prelude::*;

/// `caption` says whose prices they are.
pub fn price_table(words: Words<'_>, list: &PriceList, caption: String) -> AnyView {
    let table = words::price_table(words, list);
    let label = caption.clone();
    let columns = table.columns.into_iter();
    let columns = columns.map(|column| view! { <th scope="col">{isolate(column)}</th> });
    let rows = table.rows.into_iter().map(|row| {
        let heads = row.heads.into_iter();
        let heads = heads.map(|head| view! { <th scope="row">{isolate(head)}</th> });
        let prices = row.prices.into_iter().map(|price| view! { <td>{isolate(price)}</td> });
        view! { <tr>{heads.collect_view()} {prices.collect_view()}</tr> }
    });
    view! {
        // It scrolls sideways if it has many columns.
        <div class="price-list" role="region" tabindex="0" aria-label=label>
            <table>
                <caption class="vh">{caption}</caption>
                <thead>
                    <tr>{columns.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
