/**
 * RT_SiteConfig.pm of an RT of its own: on this machine alone, with SQLite, each mail appended to a
 * file, and a lifecycle that tells what staff solved from what its customer closed.
 */
export function siteConfig({ folder, port }) {
  return `use utf8;
Set($rtname, 'deskside');
Set($Organization, 'deskside.test');
Set($CorrespondAddress, 'support\\@deskside.test');
Set($CommentAddress, 'support-comment\\@deskside.test');
Set($OwnerEmail, 'root\\@deskside.test');
Set($RTAddressRegexp, '^support(-comment)?\\@deskside\\.test$');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebBaseURL, 'http://127.0.0.1:${port}');
Set($WebPath, '');
Set($Timezone, 'UTC');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${folder}/var/rt.sqlite');
Set($MailCommand, 'sendmailpipe');
Set($SendmailPath, '${folder}/outbox');
Set($SendmailArguments, '-oi');
Set($MasonDataDir, '${folder}/var/mason');
Set($MasonSessionDir, '${folder}/var/session');
Set($LogToFile, undef);
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($LogDir, '${folder}/var/log');
Set($AutoLogoff, 0);
# RT proves each request's token by bcrypt: at the usual cost of 12 a quarter of a second each.
Set($BcryptCost, 4);
Set($MaxAttachmentSize, 32*1024*1024);
Set($RestrictReferrer, 0);
Set(%Lifecycles, support => {
    initial  => ['new'],
    active   => ['open', 'stalled'],
    inactive => ['resolved', 'closed', 'rejected', 'deleted'],
    defaults => { on_create => 'new', on_resolve => 'resolved' },
    transitions => {
        ''       => [qw(new open resolved)],
        new      => [qw(open stalled resolved closed rejected deleted)],
        open     => [qw(new stalled resolved closed rejected deleted)],
        stalled  => [qw(new open resolved closed rejected deleted)],
        resolved => [qw(new open stalled closed rejected deleted)],
        closed   => [qw(new open stalled resolved rejected deleted)],
        rejected => [qw(new open stalled resolved closed deleted)],
        deleted  => [qw(new open stalled resolved closed rejected)],
    },
    rights => { '* -> deleted' => 'DeleteTicket', '* -> *' => 'ModifyTicket' },
});
1;
`
}

/** Stands in for sendmail: what RT sends is kept in a file, and nothing leaves. */
export function outboxScript({ folder }) {
  return `#!/bin/sh
{ printf 'From rt@localhost %s\\n' "$(date)"; cat; printf '\\n'; } >> "${folder}/var/outbox.mbox"
`
}
