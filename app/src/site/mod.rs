//! The site as a whole: the document, and the one table of what stands where.

mod address;
mod document;
mod error_page;
mod links;
mod load;
mod page;
mod said;
mod traced;
mod version_note;

pub use address::keep_in_address;
pub use document::shell;
pub use error_page::{ErrorPage, NotFound};
pub use links::Links;
pub use load::{content_language, with_foundation, with_foundations, with_programme};
pub use page::{Area, Page, Place};
pub use said::{foreign, in_language, named, said};
pub use traced::{publication, traced};
pub use version_note::{VersionNote, not_in_force};

use crate::api_docs::ApiDocs;
use crate::changes::Changes;
use crate::compare::Compare;
use crate::embed::{Embed, EmbedFrame};
use crate::fit::FitRoute;
use crate::home::{Foundations, Home};
use crate::join::Join;
use crate::locale::Locale;
use crate::programme::ProgrammePage;
use crate::source::SourcePage;
use crate::text::Texts;
use crate::tier::TierPage;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{Lazy, SsrMode, path};

/// The address readers use, for absolute links; known on the server only.
#[derive(Clone, Debug)]
pub struct Origin(pub String);

/// The reference of the request that renders this page; known on the server only.
#[derive(Clone, Debug)]
pub struct Reference(pub String);

/// The application. Each area is a chunk of its own, loaded when it is gone to.
#[component]
pub fn App(
    /// The language of the interface.
    locale: Locale,
) -> impl IntoView {
    provide_meta_context();
    provide_context(Texts::new(locale));
    view! {
        <Router>
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/") view={Lazy::<Foundations>::new()} ssr=SsrMode::Async />
                <Route path=path!("/api") view={Lazy::<ApiDocs>::new()} ssr=SsrMode::Async />
                <Route path=path!("/embed/:foundation/:programme") view={Lazy::<EmbedFrame>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation") view={Lazy::<Home>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme") view={Lazy::<ProgrammePage>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/tiers/:tier") view={Lazy::<TierPage>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/compare") view={Lazy::<Compare>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/fit") view={Lazy::<FitRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/changes") view={Lazy::<Changes>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/join") view={Lazy::<Join>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/source") view={Lazy::<SourcePage>::new()} ssr=SsrMode::Async />
                <Route path=path!("/:foundation/:programme/embed") view={Lazy::<Embed>::new()} ssr=SsrMode::Async />
            </FlatRoutes>
        </Router>
    }
}
