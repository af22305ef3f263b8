use utf8;
# The desk of the tests: three companies' customers, agents, and the relay's accounts. What a desk
# of your own needs of it for Deskside (fields, rights of the relay, two conditions of scrips) is
# told in docs/request-tracker.md.
our @Users = (
  { Name => 'alice@acme.test',   EmailAddress => 'alice@acme.test',   RealName => 'Alice Acme',   Organization => 'Acme',   Password => 'alice-pass-1', Privileged => 0 },
  { Name => 'bob@acme.test',     EmailAddress => 'bob@acme.test',     RealName => 'Bob Acme',     Organization => 'Acme',   Password => 'bob-pass-1',   Privileged => 0 },
  { Name => 'carol@globex.test', EmailAddress => 'carol@globex.test', RealName => 'Carol Globex', Organization => 'Globex', Password => 'carol-pass-1', Privileged => 0 },
  { Name => 'agnes',     EmailAddress => 'agnes@deskside.test',     RealName => 'Agnes Agent',   Password => 'agnes-pass-1', Privileged => 1 },
  { Name => 'relay',     EmailAddress => 'relay@deskside.test',     RealName => 'Deskside',      Password => 'relay-pass-1', Privileged => 1 },
  { Name => 'relay-all', EmailAddress => 'relay-all@deskside.test', RealName => 'Deskside, with too many rights', Password => 'relay-pass-2', Privileged => 1 },
);
our @Groups = (
  { Name => 'Agents', Domain => 'UserDefined', Members => { Users => [qw(agnes)] } },
  { Name => 'Relays', Domain => 'UserDefined', Members => { Users => [qw(relay relay-all)] } },
  { Name => 'Org: Acme',   Domain => 'UserDefined', Members => { Users => ['alice@acme.test', 'bob@acme.test'] } },
  { Name => 'Org: Globex', Domain => 'UserDefined', Members => { Users => ['carol@globex.test'] } },
);
our @Queues = (
  { Name => 'Support', Lifecycle => 'support', CorrespondAddress => 'support@deskside.test', CommentAddress => 'support-comment@deskside.test' },
  { Name => 'Internal', Lifecycle => 'support' },
);
my @ticket = (LookupType => 'RT::Queue-RT::Ticket', Queue => 'Support');
my @transaction = (LookupType => 'RT::Queue-RT::Ticket-RT::Transaction', Queue => 'Support');
our @CustomFields = (
  { Name => 'Category', Type => 'SelectSingle', @ticket,
    Values => [ map { { Name => $_ } } ('help', 'error') ] },
  { Name => 'Question type', Type => 'SelectSingle', @ticket,
    Values => [ map { { Name => $_ } } ('crash', 'slow') ] },
  { Name => 'Project', Type => 'FreeformSingle', @ticket },
  { Name => 'Satisfaction', Type => 'FreeformSingle', Pattern => '(?#1 to 5)^(?:[1-5])?$', @ticket },
  { Name => 'Satisfaction comment', Type => 'TextSingle', @ticket },
  { Name => 'Decline reason', Type => 'TextSingle', @ticket },
  { Name => 'Root cause', Type => 'FreeformSingle', @ticket },
  { Name => 'Deskside key', Type => 'FreeformSingle', @ticket },
  { Name => 'Deskside submission', Type => 'FreeformSingle', @ticket },
  { Name => 'Deskside person', Type => 'FreeformSingle', @ticket },
  { Name => 'Deskside seen', Type => 'FreeformSingle', @ticket },
  { Name => 'Deskside key', Type => 'FreeformSingle', @transaction },
  { Name => 'Deskside submission', Type => 'FreeformSingle', @transaction },
  { Name => 'Written by', Type => 'FreeformSingle', @transaction },
);
sub rights {
  my ($group, @rights) = @_;
  return map { { %$group, Queue => 'Support', Right => $_ } } @rights;
}
my $customers = { GroupDomain => 'SystemInternal', GroupType => 'Unprivileged' };
my $requestors = { GroupDomain => 'RT::Queue-Role', GroupType => 'Requestor' };
my $agents = { GroupDomain => 'UserDefined', GroupId => 'Agents' };
my $relays = { GroupDomain => 'UserDefined', GroupId => 'Relays' };
our @ACL = (
  # Customers who also write by mail or in RT's own self-service.
  rights($customers, qw(SeeQueue CreateTicket SeeCustomField)),
  rights($requestors, qw(ShowTicket ReplyToTicket ModifyTicket SeeCustomField ModifyCustomField)),
  rights($agents, qw(SeeQueue CreateTicket ShowTicket ReplyToTicket CommentOnTicket ShowTicketComments
    ModifyTicket OwnTicket TakeTicket DeleteTicket WatchAsAdminCc Watch SeeCustomField ModifyCustomField ShowOutgoingEmail)),
  # The relay needs no more, and no right to see what staff say among themselves.
  rights($relays, qw(SeeQueue CreateTicket ShowTicket ReplyToTicket ModifyTicket SeeCustomField
    SetInitialCustomField ModifyCustomField)),
  { UserId => 'relay-all', Queue => 'Support', Right => 'ShowTicketComments' },
  # A queue that the relay may see, and that the desk does not name.
  ( map { { %$relays, Queue => 'Internal', Right => $_ } } qw(SeeQueue ShowTicket) ),
  ( map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Right => $_ } } qw(SeeClass ShowArticle SeeCustomField) ),
);
our @Classes = ( { Name => 'FAQ', Description => 'Help articles' } );
our @Final = ( sub {
  my $system = RT->SystemUser;
  my $class = RT::Class->new($system);
  $class->Load('FAQ');
  my $body = RT::CustomField->new($system);
  $body->Create( Name => 'Body', Type => 'Text', LookupType => 'RT::Class-RT::Article', MaxValues => 1 );
  $body->AddToObject($class);
  for my $text (
    [ 'How to change your profile', 'Reset password, change e-mail', 'Open **Settings**, then Profile. Save when done.' ],
    [ 'Why an export can be empty', 'Empty CSV export', 'An export is empty when the date filter excludes every row.' ],
    [ 'Invoices and closing documents', 'Billing', 'Invoices are under Billing, Documents.' ],
  ) {
    my $article = RT::Article->new($system);
    $article->Create( Name => $text->[0], Summary => $text->[1], Class => $class->Id, 'CustomField-'.$body->Id => $text->[2] );
  }
  # A customer's own words are not mailed back to them, and do not begin the work on a ticket: the
  # account of the relay wrote them for somebody.
  my $scrips = RT::Scrips->new($system);
  $scrips->UnLimit;
  while ( my $scrip = $scrips->Next ) {
    my $name = $scrip->Description // '';
    next unless $name eq 'On Correspond Notify Requestors and Ccs' or $name eq 'On Correspond Open Inactive Tickets';
    $scrip->SetCustomIsApplicableCode(
      q{return $self->TransactionObj->Type eq 'Correspond' && $self->TransactionObj->CreatorObj->Name !~ /^relay/;} );
    $scrip->SetScripCondition('User Defined');
  }
  require RT::AuthToken;
  for my $name ('alice@acme.test', 'bob@acme.test', 'carol@globex.test', 'agnes', 'relay', 'relay-all') {
    my $user = RT::User->new($system);
    $user->Load($name);
    my $token = RT::AuthToken->new( RT::CurrentUser->new($system) );
    my ($ok, $message, $secret) = $token->Create( Owner => $user->Id, Description => 'tests' );
    print STDOUT "TOKEN\t$name\t" . ($secret // "none: $message") . "\n";
  }
} );
