//! Bundled files for tower-http's `ServeDir`, which serves them like files on disk.

use super::bundle::{Bundle, BundledFile};
use bytes::Bytes;
use std::future::{Ready, ready};
use std::io::{self, Cursor};
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

/// The files of a bundle, as `ServeDir` reads them.
#[derive(Clone, Debug)]
pub(crate) struct BundledFiles(pub Bundle);

/// A file that is being sent.
#[derive(Debug)]
pub(crate) struct OpenFile {
    content: Cursor<Bytes>,
    modified: SystemTime,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct FileMetadata {
    length: u64,
    modified: SystemTime,
}

impl BundledFiles {
    fn find(&self, path: PathBuf) -> io::Result<&BundledFile> {
        self.0.file(&path).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Backend for BundledFiles {
    type File = OpenFile;
    type Metadata = FileMetadata;
    type OpenFuture = Ready<io::Result<OpenFile>>;
    type MetadataFuture = Ready<io::Result<FileMetadata>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        ready(self.find(path).map(|file| OpenFile {
            content: Cursor::new(file.content.clone()),
            modified: file.modified,
        }))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.find(path).map(|file| FileMetadata {
            length: file.content.len() as u64,
            modified: file.modified,
        }))
    }
}

impl File for OpenFile {
    type Metadata = FileMetadata;
    type MetadataFuture<'a> = Ready<io::Result<FileMetadata>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(FileMetadata {
            length: self.content.get_ref().len() as u64,
            modified: self.modified,
        }))
    }
}

impl AsyncRead for OpenFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.content).poll_read(context, buffer)
    }
}

impl AsyncSeek for OpenFile {
    fn start_seek(mut self: Pin<&mut Self>, position: io::SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.content).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.content).poll_complete(context)
    }
}

impl Metadata for FileMetadata {
    fn is_dir(&self) -> bool {
        false
    }

    fn modified(&self) -> io::Result<SystemTime> {
        Ok(self.modified)
    }

    fn len(&self) -> u64 {
        self.length
    }
}
