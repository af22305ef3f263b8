/** Words of letting staff into a project, in English. */
export const access = {
  title: 'Access to the project',
  question: (project: string) => `May support look into ${project}?`,
  text: 'Only for this request. Access ends by itself when the request is closed.',
  grant: 'Grant access',
  granted: (project: string) => `Support may look into ${project}`,
  since: (when: string) => `Since ${when}. Ends when the request is closed.`,
  until: (when: string) => `Until ${when}, or until the request is closed.`,
  withdraw: 'Withdraw access',
  nowGranted: 'Access is granted.',
  nowWithdrawn: 'Access is withdrawn.',
}
