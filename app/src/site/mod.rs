//! The site as a whole: the document, and the one table of what stands where.

#[cfg(not(feature = "ssr"))]
mod actions;
mod address;
#[cfg(not(feature = "ssr"))]
mod browser;
mod chrome;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod error_page;
mod head;
mod links;
mod load;
mod page;
mod said;
mod shown;
#[cfg(feature = "ssr")]
mod traced;
mod version_note;

pub use address::keep_in_address;
#[cfg(feature = "ssr")]
pub use document::shell;
#[cfg(feature = "ssr")]
pub use error_page::{ErrorPage, NotFound};
pub use head::Head;
pub use links::Links;
pub use load::with_programme;
#[cfg(feature = "ssr")]
pub use load::{content_language, programme_of_address};
pub use page::{Area, Page, Place};
pub use said::name;
#[cfg(feature = "ssr")]
pub use said::{foreign, in_language, named, said};
#[cfg(feature = "ssr")]
pub use shown::{only_shows, shown};
#[cfg(feature = "ssr")]
pub use traced::{publication, traced};
pub use version_note::VersionNote;
#[cfg(feature = "ssr")]
pub use version_note::not_in_force;

use crate::compare::Compare;
use crate::locale::Locale;
use crate::text::Texts;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{Lazy, path};

/// The address readers use, for absolute links; known on the server only.
#[derive(Clone, Debug)]
pub struct Origin(pub String);

/// The reference of the request that renders this page; known on the server only.
#[derive(Clone, Debug)]
pub struct Reference(pub String);

/// The application. Pages that react are a chunk of their own each, loaded when they are gone to; pages that only show are
/// the server's.
#[cfg(feature = "ssr")]
#[component]
pub fn App(
    /// The language of the interface.
    locale: Locale,
) -> impl IntoView {
    use crate::{
        api_docs::ApiDocs, changes::Changes, embed::Embed, embed::EmbedFrame, fit::Fit, home::Foundations, home::Home,
        join::Join, programme::ProgrammePage, source::SourcePage, tier::TierPage,
    };
    use leptos_router::SsrMode;
    leptos_meta::provide_meta_context();
    provide_context(Texts::new(locale));
    view! {
        <Router>
            <FlatRoutes fallback=|| only_shows(NotFound())>
                <Route path=path!("/") view=Foundations ssr=SsrMode::Async />
                <Route path=path!("/api") view=ApiDocs ssr=SsrMode::Async />
                <Route path=path!("/embed/:foundation/:programme") view=EmbedFrame ssr=SsrMode::Async />
                <Route path=path!("/:foundation") view=Home ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/tiers/:tier") view=TierPage ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/compare") view={Lazy::<Compare>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/fit") view=Fit ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/changes") view=Changes ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/join") view=Join ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/source") view=SourcePage ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/embed") view=Embed ssr=SsrMode::Async />
            </FlatRoutes>
        </Router>
    }
}

/// The application in the browser: the pages that react, and every other address.
#[cfg(not(feature = "ssr"))]
#[component]
pub fn App(
    /// The language of the interface.
    locale: Locale,
) -> impl IntoView {
    use shown::Shown;
    provide_context(Texts::new(locale));
    actions::listen();
    view! {
        <Router>
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/:foundation/:programme/compare") view={Lazy::<Compare>::new()} />
                <Route path=path!("/*any") view={Lazy::<Shown>::new()} />
            </FlatRoutes>
        </Router>
    }
}
