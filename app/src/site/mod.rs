//! The site as a whole: the document, and the one table of what stands where.

#[cfg(not(feature = "ssr"))]
mod actions;
#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(feature = "ssr")]
mod chrome;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod error_page;
mod head;
mod languages;
mod links;
#[cfg(feature = "ssr")]
mod load;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod said;
mod shown;
#[cfg(feature = "ssr")]
mod traced;
#[cfg(feature = "ssr")]
mod version_note;

#[cfg(feature = "ssr")]
pub use document::shell;
#[cfg(feature = "ssr")]
pub use error_page::{ErrorPage, NotFound};
pub use head::{Head, main_class};
pub use links::Links;
#[cfg(feature = "ssr")]
pub use links::version_field;
#[cfg(feature = "ssr")]
pub use load::{content_language, programme_of_address};
#[cfg(feature = "ssr")]
pub use page::{Area, Page, Place};
#[cfg(feature = "ssr")]
pub use said::{foreign, in_language, name, named, said};
#[cfg(feature = "ssr")]
pub use shown::{shown, standing};
#[cfg(feature = "ssr")]
pub use traced::{publication, traced};
#[cfg(feature = "ssr")]
pub use version_note::{VersionNote, not_in_force};

#[cfg(feature = "ssr")]
use crate::{locale::Locale, text::Texts};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// The address readers use, for absolute links; known on the server only.
#[derive(Clone, Debug)]
pub struct Origin(pub String);

/// The reference of the request that renders this page; known on the server only.
#[derive(Clone, Debug)]
pub struct Reference(pub String);

/// The application: every page is the server's.
#[cfg(feature = "ssr")]
#[component]
pub fn App(
    /// The language of the interface.
    locale: Locale,
) -> impl IntoView {
    use crate::{
        api_docs::ApiDocs, apply::Apply, apply::ApplyStep, apply::Verify, changes::Changes, compare::Compare,
        embed::Embed, embed::EmbedFrame, fit::Fit, home::Foundations, home::Home, join::Join, programme::ProgrammePage,
        source::SourcePage, tier::TierPage,
    };
    use leptos_router::SsrMode;
    leptos_meta::provide_meta_context();
    provide_context(Texts::new(locale));
    view! {
        <Router>
            <FlatRoutes fallback=|| standing(NotFound())>
                <Route path=path!("/") view=Foundations ssr=SsrMode::Async />
                <Route path=path!("/api") view=ApiDocs ssr=SsrMode::Async />
                <Route path=path!("/embed/:foundation/:programme") view=EmbedFrame ssr=SsrMode::Async />
                <Route path=path!("/apply/:secret") view=Apply ssr=SsrMode::Async />
                <Route path=path!("/apply/:secret/:step") view=ApplyStep ssr=SsrMode::Async />
                <Route path=path!("/verify") view=Verify ssr=SsrMode::Async />
                <Route path=path!("/verify/:hash") view=Verify ssr=SsrMode::Async />
                <Route path=path!("/:foundation") view=Home ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/tiers/:tier") view=TierPage ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/compare") view=Compare ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/fit") view=Fit ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/changes") view=Changes ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/join") view=Join ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/source") view=SourcePage ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/embed") view=Embed ssr=SsrMode::Async />
            </FlatRoutes>
        </Router>
    }
}

/// The application in the browser: the page that stands, and the way to every other. What makes a page react is a chunk of
/// its own, loaded where such a page stands.
#[cfg(not(feature = "ssr"))]
#[component]
pub fn App() -> impl IntoView {
    use shown::Shown;
    actions::listen();
    view! {
        <Router>
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*any") view=Shown />
            </FlatRoutes>
        </Router>
    }
}
