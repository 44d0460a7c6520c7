//! A member's logo, as large as every other one.

use crate::api::ListedLogo;
use crate::site::PageContext;
use domain::member::LogoVariant;
use leptos::prelude::*;

/// The logo for the page's background. Its text is empty, because the name is next to it. `None` if there's none.
pub(crate) fn logo(logos: &[ListedLogo]) -> Option<AnyView> {
    let of = |variant| logos.iter().find(|logo| logo.variant == variant);
    let (light, dark) = (of(LogoVariant::Light), of(LogoVariant::Dark));
    let PageContext { framed, .. } = expect_context();
    // A page in a frame can have a colour scheme that isn't the reader's.
    let scheme = framed.and_then(|framed| framed.scheme);
    let (shown, other) = match scheme {
        Some("dark") => (dark.or(light)?, None),
        Some(_) => (light.or(dark)?, None),
        None => (light.or(dark)?, dark.filter(|_| light.is_some())),
    };
    let other = other.map(|dark| {
        view! {
            <source
                media="(prefers-color-scheme: dark)"
                srcset=dark.url.clone()
                width=dark.width.to_string()
                height=dark.height.to_string()
            />
        }
    });
    // Without a logo for dark pages, there's a light box under the other one.
    let class = if dark.is_some() { "logo" } else { "logo on-light" };
    Some(
        view! {
            <picture class=class>
                {other}
                <img
                    src=shown.url.clone()
                    alt=""
                    width=shown.width.to_string()
                    height=shown.height.to_string()
                    loading="lazy"
                    decoding="async"
                />
            </picture>
        }
        .into_any(),
    )
}
