/** A page of the admin that is on its way. */
export function BlankPage() {
  return (
    <div role="status" className="grid gap-s5">
      <span className="sr-only">The page is on its way</span>
      <span className="h-control w-1/3 rounded bg-shade" aria-hidden="true" />
      <div className="grid" aria-hidden="true">
        {Array.from({ length: 10 }, (_, index) => (
          <span key={index} className="flex h-control items-center gap-s5 border-b border-rule">
            <span className="h-s3 w-1/4 rounded bg-shade" />
            <span className="h-s3 w-1/3 rounded bg-shade" />
            <span className="ml-auto h-s3 w-s7 rounded bg-shade" />
          </span>
        ))}
      </div>
    </div>
  );
}
